import { asset } from './assets-page.ts';
import { branchesPage, makeBranch, makePull } from './branches-page.ts';
import { commitPage, postCommitComment } from './commit-page.ts';
import { commitsPage } from './commits-page.ts';
import { comparePage } from './compare-page.ts';
import { deleteFile, deletePage } from './delete-page.ts';
import { deliveriesPage } from './deliveries-page.ts';
import { editPage, newPage, saveFile } from './edit-page.ts';
import { filePage, rawFile } from './file-page.ts';
import { changeIssue, issuePage } from './issue-page.ts';
import { issuesPage, pullsPage } from './issues-page.ts';
import { chooseIssuePage, newIssuePage, submitIssue } from './new-issue-page.ts';
import { mergePullRequest, pullPage, reviewPullRequest } from './pull-page.ts';
import { folderPage, repositoryPage } from './repository-page.ts';
import {
  branchSettings,
  generalSettings,
  pagesSettings,
  saveBranchSettings,
  saveGeneralSettings,
  savePagesSettings,
} from './settings-pages.ts';
import { startPage, useTemplate } from './start-page.ts';
import { uploadFiles, uploadPage } from './upload-page.ts';
import type { PageHandler, RepositoryPageHandler } from './visit.ts';

/** The addresses outside of repositories: `:name` is one part, `*name` is the rest. */
export const ROUTES: readonly (readonly ['GET' | 'POST', string, PageHandler])[] = [
  ['GET', '/', (visit) => startPage(visit)],
  ['POST', '/new', useTemplate],
  ['GET', '/-/deliveries', deliveriesPage],
  ['GET', '/-/:name', asset],
];

/** The addresses below `/owner/name`; the first that fits counts. */
export const REPOSITORY_ROUTES: readonly (readonly [
  'GET' | 'POST',
  string,
  RepositoryPageHandler,
])[] = [
  ['GET', '/', repositoryPage],
  ['GET', '/tree/*rest', folderPage],
  ['GET', '/blob/*rest', filePage],
  ['GET', '/raw/*rest', rawFile],
  ['GET', '/commits/*rest', commitsPage],
  ['GET', '/commit/:oid', commitPage],
  ['POST', '/commit/:oid', postCommitComment],
  ['GET', '/new/*rest', newPage],
  ['POST', '/new/*rest', saveFile],
  ['GET', '/edit/*rest', editPage],
  ['POST', '/edit/*rest', saveFile],
  ['GET', '/delete/*rest', deletePage],
  ['POST', '/delete/*rest', deleteFile],
  ['GET', '/upload/*rest', uploadPage],
  ['POST', '/upload/*rest', uploadFiles],
  ['GET', '/issues', issuesPage],
  ['GET', '/issues/new/choose', chooseIssuePage],
  ['GET', '/issues/new', newIssuePage],
  ['POST', '/issues/new', submitIssue],
  ['GET', '/issues/:number', issuePage],
  ['POST', '/issues/:number', changeIssue],
  ['GET', '/branches', branchesPage],
  ['POST', '/branches', makeBranch],
  ['GET', '/compare/*rest', comparePage],
  ['GET', '/pulls', pullsPage],
  ['POST', '/pulls/new', makePull],
  ['GET', '/pull/:number', pullPage],
  ['POST', '/pull/:number', changeIssue],
  ['POST', '/pull/:number/merge', mergePullRequest],
  ['POST', '/pull/:number/review', reviewPullRequest],
  ['GET', '/settings', generalSettings],
  ['POST', '/settings', saveGeneralSettings],
  ['GET', '/settings/pages', pagesSettings],
  ['POST', '/settings/pages', savePagesSettings],
  ['GET', '/settings/branches', branchSettings],
  ['POST', '/settings/branches', saveBranchSettings],
];
