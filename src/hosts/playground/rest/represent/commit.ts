import type { Commit, Signature } from '../../world/read-commits.ts';
import { changedFiles, type FileChange } from '../../world/read-diff.ts';
import { SIGNATURE } from '../../world/signed-commit.ts';
import type { CommitComment } from '../../world/state/commit-comment.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';
import { userByEmail } from '../../world/users.ts';
import { nodeId, pageUrl, repositoryApiUrl, time } from './address.ts';
import { reactionsJson } from './reactions.ts';
import { authorAssociation, userJson } from './user.ts';

/** A commit as git has it (`git-commit`). */
export function gitCommitJson(world: World, repository: Repository, commit: Commit) {
  return {
    sha: commit.oid,
    node_id: nodeId('C', commit.oid),
    url: repositoryApiUrl(world, repository, `/git/commits/${commit.oid}`),
    html_url: pageUrl(world, repository, `/commit/${commit.oid}`),
    author: signatureJson(commit.author),
    committer: signatureJson(commit.committer),
    message: commit.message,
    tree: treeJson(world, repository, commit),
    parents: parentsJson(world, repository, commit, '/git/commits'),
    verification: verificationJson(repository, commit),
  };
}

/** A commit with the accounts behind it (`commit`), without what it changed. */
export function commitJson(world: World, repository: Repository, commit: Commit) {
  const url = repositoryApiUrl(world, repository, `/commits/${commit.oid}`);
  const author = userByEmail(world, commit.author.email);
  const committer = userByEmail(world, commit.committer.email);
  return {
    sha: commit.oid,
    node_id: nodeId('C', commit.oid),
    url,
    html_url: pageUrl(world, repository, `/commit/${commit.oid}`),
    comments_url: `${url}/comments`,
    commit: {
      url: repositoryApiUrl(world, repository, `/git/commits/${commit.oid}`),
      author: signatureJson(commit.author),
      committer: signatureJson(commit.committer),
      message: commit.message,
      tree: treeJson(world, repository, commit),
      comment_count: commentsOn(repository, commit.oid),
      verification: verificationJson(repository, commit),
    },
    author: author ? userJson(world, author) : null,
    committer: committer ? userJson(world, committer) : null,
    parents: parentsJson(world, repository, commit, '/commits'),
  };
}

/** The same with what it changed against its first parent. */
export async function fullCommitJson(world: World, repository: Repository, commit: Commit) {
  const changes = await changedFiles(repository, commit.parents[0], commit.oid);
  const additions = changes.reduce((sum, change) => sum + (change.additions ?? 0), 0);
  const deletions = changes.reduce((sum, change) => sum + (change.deletions ?? 0), 0);
  return {
    ...commitJson(world, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: changes.map((change) => changeJson(world, repository, commit.oid, change)),
  };
}

/** A comment on a commit (`commit-comment`). */
export function commitCommentJson(world: World, repository: Repository, comment: CommitComment) {
  const url = repositoryApiUrl(world, repository, `/comments/${comment.id}`);
  return {
    id: comment.id,
    node_id: nodeId('CC', comment.id),
    url,
    html_url: pageUrl(world, repository, `/commit/${comment.commit}#commitcomment-${comment.id}`),
    body: comment.body,
    path: comment.path,
    position: null,
    line: null,
    commit_id: comment.commit,
    user: userJson(world, comment.user),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: authorAssociation(repository, comment.user),
    reactions: reactionsJson(comment.reactions, url),
  };
}

function changeJson(world: World, repository: Repository, oid: string, change: FileChange) {
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  const { additions = 0, deletions = 0 } = change;
  return {
    sha: change.oid,
    filename: change.path,
    status: change.status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: pageUrl(world, repository, `/blob/${oid}/${path}`),
    raw_url: pageUrl(world, repository, `/raw/${oid}/${path}`),
    contents_url: repositoryApiUrl(world, repository, `/contents/${path}?ref=${oid}`),
    ...(change.previousPath === undefined ? {} : { previous_filename: change.previousPath }),
  };
}

function signatureJson(signature: Signature) {
  return {
    name: signature.name,
    email: signature.email,
    date: time(new Date(signature.date)),
  };
}

function treeJson(world: World, repository: Repository, commit: Commit) {
  return {
    sha: commit.tree,
    url: repositoryApiUrl(world, repository, `/git/trees/${commit.tree}`),
  };
}

function parentsJson(world: World, repository: Repository, commit: Commit, path: string) {
  return commit.parents.map((sha) => ({
    sha,
    url: repositoryApiUrl(world, repository, `${path}/${sha}`),
    html_url: pageUrl(world, repository, `/commit/${sha}`),
  }));
}

/** The playground has no key to sign with; what GitHub would have signed, it calls verified. */
function verificationJson(repository: Repository, commit: Commit) {
  if (!commit.verified) {
    return {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
      verified_at: null,
    };
  }
  return {
    verified: true,
    reason: 'valid',
    signature: SIGNATURE,
    payload: repository.signedTexts.get(commit.oid) ?? `tree ${commit.tree}\n\n${commit.message}`,
    verified_at: time(new Date(commit.committer.date)),
  };
}

function commentsOn(repository: Repository, oid: string): number {
  return [...repository.commitComments.values()].filter((one) => one.commit === oid).length;
}
