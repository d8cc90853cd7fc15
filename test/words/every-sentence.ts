import type { MistakeInWords } from '../../src/words/configuration-mistake.ts';
import {
  STEPS as BUILD_STEPS,
  NOT_PUSHED as NOT_SENT,
} from '../../src/words/english/build-steps.ts';
import { WHY_LEFT as LEFT } from '../../src/words/english/notebooks.ts';
import { THINGS } from '../../src/words/english/things-to-check.ts';
import type { Language } from '../../src/words/language.ts';
import type { Message } from '../../src/words/message.ts';
import { render } from '../../src/words/render.ts';
import type { NoteInWords } from '../../src/words/site-note.ts';
import { borrowSentences } from './borrow-sentences.ts';
import { describeCodeSentences } from './describe-code-sentences.ts';
import { tutorialSentences } from './tutorial-sentences.ts';

export const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };

type Values<Name extends Message['say']> = Omit<Extract<Message, { say: Name }>, 'say'>;
type Examples = { readonly [Name in Message['say']]: readonly Values<Name>[] };

const page = 'https://www.open.edu/openlearn/nature/whales/content-section-0';
const commit = 'c'.repeat(40);
const url = 'https://you.github.io/my-course/';

const WHY_LEFT = [...keysOf(LEFT), 'edited', 'in-the-way', 'two-of-them'] as const;

const TROUBLES = [
  'not-a-story',
  'truncated',
  'damaged',
  'other-story',
  'damaged-state',
  'too-long',
  'too-much-memory',
  'broke',
] as const;

/**
 * Every sentence of the catalogue in each of its forms, with `said` wherever a stranger's words can
 * come: titles, names of files, texts of a repository's own. A new sentence does not compile until
 * it stands here.
 */
export function everySentence(said: string, language: Language = 'en'): readonly Message[] {
  const turn = {
    lines: [[{ text: said, bold: true }], [{ text: said }], [], [{ text: said, fixed: true }]],
    status: { left: said, right: said },
    above: [said],
    cut: false,
    said,
    file: said,
    turns: 2,
    waitsFor: 'line',
  } as const;
  const zip = { file: said };
  const phrase = { phrase: said };
  const own = { phrase: said, written: { file: said, line: 3 } };
  const example = { say: said, does: said };
  const back = { subject: said, commit, edited: [said], more: 2 };
  const inside = render({ say: 'unzipping', file: said }, { ...links, language });
  const examples: Examples = {
    ...describeCodeSentences(said),
    ...tutorialSentences(said),
    working: [{ done: [inside], now: inside }],
    reading: [{}],
    buildingSite: [{}],
    failed: [{}],
    tooBusy: [{}],
    notAccepted: [{ reason: said }],
    pathRules: [{ path: said }],
    nothingLeft: [{}],
    doneBefore: [{ commit }],
    canBeUndone: [{ commit }],
    seeChange: [{ commit }],
    proposed: [
      { url: `${links.repositoryUrl}/pull/2`, why: 'asked' },
      { url: `${links.repositoryUrl}/pull/2`, why: 'conflict' },
      { url: `${links.repositoryUrl}/pull/2`, why: 'protected' },
      { url: `${links.repositoryUrl}/pull/2`, why: 'to-look-at' },
    ],
    editionsWait: [
      { formats: ['pdf'], until: 'said' },
      { formats: ['pdf', 'epub'], until: 'merged' },
    ],
    notAllowed: [{ login: said, needs: 'write', has: 'read' }],
    switchedOff: [{}],
    paused: [{ most: 20 }],
    didYouMean: [
      { suggestion: said, about: said, isBelow: false },
      { suggestion: said, about: said, isBelow: true },
    ],
    oneAtATime: [{ suggestions: [said, said] }],
    readingSources: [{ done: 1, of: 2 }],
    mergingBinder: [{}],
    mergeBinderNothing: [{}],
    mergeBinderUnclear: [
      { sources: (['form', 'doi', 'outside'] as const).map((why) => ({ word: said, why })) },
    ],
    mergeBinderUnread: [
      { sources: UNREAD.map((why) => ({ name: said, detail: said, why })) },
      { sources: [{ name: said, detail: '', why: 'no-configuration' }] },
      { sources: [{ name: said, detail: 'host', why: 'refused' }] },
    ],
    ...borrowSentences(said),
    mergeBinderTooMany: [{ most: 20, count: 21 }],
    mergeBinderTwoFolders: [{}],
    mergeBinderBrokenLock: [{ path: said }],
    mergeBinderNoSuchPreferred: [{ preferred: [said], sources: [said, said] }],
    mergeBinderRefused: [{ sources: binderSources(said), findings: binderFindings(said) }],
    mergedBinder: [
      {
        folder: 'binder',
        buildpack: 'Conda',
        sources: binderSources(said),
        findings: binderFindings(said),
        moved: { from: said, to: said },
        first: undefined,
        gone: [said],
        edits: { edited: [said], deleted: [said], stayed: [said], conflicts: [] },
        lock: said,
      },
      ...(['top', 'before'] as const).map((first) => ({
        folder: said,
        buildpack: 'R',
        sources: [],
        findings: [],
        moved: undefined,
        first,
        gone: [],
        edits: { edited: [], deleted: [], stayed: [], conflicts: [{ path: said, line: 3 }] },
        lock: said,
      })),
    ],
    mergeBinderUnchanged: [{ folder: said, sources: binderSources(said), edited: [said] }],
    mistake: mistakes(said).map((error) => ({ error, label: said, examples: [example] })),
    greeted: [{ name: said }],
    switchSite: [{ url, settingsUrl: url }],
    switchIssues: [{}],
    switchesShown: [{}],
    checkTitle: (['working', 'done', 'failed', 'hint'] as const).map((state) => ({ state })),
    buildingImage: [{ commit }],
    imageFollows: [{}],
    imageStarted: (['issue', 'comment', 'commit', 'terminal'] as const).map((at) => ({
      url: `${links.repositoryUrl}/actions`,
      at,
    })),
    imageNotStarted: [{ url: `${links.repositoryUrl}/actions` }],
    imageSwitchedOff: [true, false].map((fork) => ({
      fork,
      url: `${links.repositoryUrl}/actions`,
    })),
    imageNotHere: [{}],
    nothingToBuild: [{}],
    imageFolderMissing: [{ folder: said }],
    imageWorkflowMissing: [{ file: '.github/workflows/x.yml', text: said }],
    imageBuilt: [true, false].map((tested) => ({
      name: 'ghcr.io/you/my-course',
      digest: `sha256:${'d'.repeat(64)}`,
      tags: ['latest', said],
      seconds: tested ? 20 : 700,
      tested,
    })),
    imageNotBuilt: [
      { step: { name: 'dockerfile', command: said }, lines: [said, said], commit },
      ...keysOf(BUILD_STEPS).map((name) => ({ step: { name }, lines: [], commit })),
    ],
    imageNoResult: [{}],
    imageNameRefused: [{ name: said }],
    imageOldCommit: [{}],
    imageNotPushed: keysOf(NOT_SENT).map((why) => ({
      registry: said,
      why,
      lines: why === 'other' ? [said] : [],
    })),
    imageNeedsPassword: [{ registry: said }],
    imageIsPrivate: [true, false].map((known) => ({
      settingsUrl: `${links.repositoryUrl}/settings`,
      known,
    })),
    imageOfPrivate: [{}],
    imageBranchTaken: [{ branch: said }],
    imageBranchRefused: [{ branch: said }],
    imageInPlayground: [{}],
    imageLaunch: [
      { link: `${links.repositoryUrl}/tree/main`, pulls: false },
      { link: `${links.repositoryUrl}/tree/main`, pulls: true },
      { link: `${links.repositoryUrl}/tree/main`, pulls: true, recipe: 'default.nix' },
    ],
    publishing: [{}],
    republished: [{}],
    privateRepository: [{}],
    otherSite: [{}],
    siteNotes: [{ notes: notes(said), more: 3 }],
    published: [
      { url, pages: 1 },
      { url, pages: 2 },
    ],
    siteIsOff: [{ url, settingsUrl: `${links.repositoryUrl}/settings/pages` }],
    downloads: [
      { files: [{ title: said, format: 'pdf', url: `${url}a.pdf` }] },
      {
        files: [
          { title: said, format: 'pdf', url: `${url}a.pdf` },
          { title: said, format: 'epub', url: `${url}a.epub` },
          { title: 'Whales', format: 'epub', url: `${url}b.epub` },
        ],
      },
    ],
    notMade: (['no-compiler', 'too-much', 'refused'] as const).map((why) => ({
      format: 'pdf',
      title: said,
      why,
    })),
    siteRefused: [{ branch: said }],
    nothingToPublish: [{}],
    fetchingUnit: [{}],
    downloadingPictures: [{ done: 1, of: 2 }],
    downloadingMedia: [{ done: 1, of: 2 }],
    fetchedUnits: [
      { units: [{ title: said, folder: said }], waiting: [said], refused: 1 },
      { units: [], waiting: [], refused: 0 },
    ],
    noDocuments: [{ folder: said }],
    contentsExtended: [{ path: said }],
    contentsLeft: [{ path: said }],
    fetchedUnit: (['added', 'updated', 'unchanged', 'conflict'] as const).map((outcome) => ({
      edits: {
        edited: [said],
        deleted: [said],
        stayed: [said, said],
        conflicts: outcome === 'conflict' ? [{ path: said, line: 3 }] : [],
        added: 1,
        updated: 2,
        removed: 0,
      },
      outcome,
      title: said,
      folder: said,
      front: said,
      acknowledgements: said,
      media: { had: 1, missing: [said] },
      pages: 1,
      pictures: 2,
      missing: Array.from({ length: 7 }, () => said),
      keptAsText: [{ name: said, count: 1 }],
      licence:
        outcome === 'added'
          ? undefined
          : { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    })),
    folderTaken: [{ folder: said, page: said }],
    folderNotForUnits: [{ folder: said }],
    folderIsFile: [{ folder: said }],
    notAUnit: (
      ['not-an-address', 'other-site', 'other-page', 'not-one-unit', 'too-many'] as const
    ).map((why) => ({ why, text: said })),
    documentMissing: [{ path: said }],
    unitMissing: [{ page }],
    unitRefused: (['address', 'private-address', 'redirects', 'status'] as const).map((why) => ({
      page,
      why,
      detail: said,
    })),
    unitTooBig: [{ page, mebibytes: 20 }],
    unitUnreachable: [{ page }],
    unitTimeout: [{ page, seconds: 30 }],
    unitIsWebPage: [{ page }],
    unitIsEmpty: [{ page }],
    unitCutShort: [{ page, line: 2 }],
    unitNotXml: [{ page, line: 2 }],
    unitEncoding: [{ page }],
    unitOtherDocument: [{ page, root: said }],
    unitUnsafe: (['has-doctype', 'too-deep', 'too-many-elements'] as const).map((why) => ({
      page,
      why,
    })),
    unitsFound: [
      { topic: said, units: [{ title: said, address: page, subject: 'Languages' }], more: 0 },
      { topic: said, units: [{ title: said, address: page, subject: 'Languages' }], more: 2 },
    ],
    noUnitsFound: [
      { topic: said, looked: 948, year: 2020, words: [], subjects: ['Languages'] },
      { topic: said, looked: 948, year: 2020, words: ['wales', 'waves'], subjects: ['Languages'] },
    ],
    unitsLikeThat: [1, 2].map((count) => ({
      page: said,
      units: Array.from({ length: count }, () => ({
        title: said,
        address: page,
        subject: 'Languages',
      })),
    })),
    unitsDatabase: [
      { path: said, units: 1, picturesLeftOut: 0, private: false },
      { path: said, units: 3, picturesLeftOut: 2, private: true },
    ],
    unitsDatabaseNot: [
      ...(['not-ours', 'damaged', 'other-version', 'folder'] as const).map((why) => ({
        path: said,
        problem: { why },
      })),
      { path: said, problem: { why: 'other-tables', names: [said] } },
      { path: said, problem: { why: 'too-big', mebibytes: 64 } },
      { path: said, problem: { why: 'too-many-units', mebibytes: 48 } },
    ],
    checkingUnits: [{ pages: 2 }],
    noUnitsToCheck: [
      { folder: undefined, pages: 0 },
      { folder: said, pages: 2 },
    ],
    unitChecked: unitReports(said),
    unitsChecked: [
      {
        units: [
          { title: said, folder: said, mistakes: 0, phrase: `Check unit ${said}` },
          { title: said, folder: '', mistakes: 2, phrase: undefined },
        ],
        more: 3,
      },
    ],
    pagesNotRead: [{ pages: 1 }, { pages: 2 }],
    unzipping: [zip],
    unzipped: [
      { ...zip, folder: '', added: 1, replaced: 1, same: 1, skipped: 1, shown: [said] },
      { ...zip, folder: said, added: 9, replaced: 0, same: 0, skipped: 2, shown: [said] },
    ],
    unzipNone: [{}],
    unzipSeveral: [{ count: 2, choices: [said, said] }],
    unzipMissing: [
      { ...zip, choices: [] },
      { ...zip, choices: [said] },
    ],
    hintUnzip: [{ choices: [said] }, { choices: [said, said] }],
    zipTooLarge: [{ ...zip, size: 1, limit: 1 }],
    zipIsNot: (['rar', '7z', 'gzip', 'git-lfs', 'web-page', undefined] as const).map(
      (looksLike) => ({ ...zip, looksLike }),
    ),
    zipBroken: [
      { ...zip, path: said },
      { ...zip, path: undefined },
    ],
    zipEncrypted: [zip],
    zipUnsupported: [zip],
    zipOutside: [{ ...zip, path: said }],
    zipBadName: [{ ...zip, path: said }],
    zipLink: [{ ...zip, path: said }],
    zipForbidden: [{ ...zip, path: said }],
    zipSameName: [{ ...zip, path: said, other: said }],
    zipInTheWay: [{ ...zip, path: said, other: said }],
    zipTooMany: [{ ...zip, entries: 1, limit: 1 }],
    zipTooBig: [{ ...zip, size: 1, limit: 1 }],
    zipFileTooBig: [{ ...zip, path: said, size: 1, limit: 1 }],
    zipBomb: [zip],
    zipEmpty: [zip],
    storyTurn: [turn, { ...turn, waitsFor: 'key' }, { ...turn, waitsFor: 'nothing', cut: true }],
    storyAgain: [{ section: said }],
    storyNone: [{ wanted: undefined }, { wanted: said }],
    storyWhich: [{ paths: [said, 'b.z5'] }],
    storyRefused: [
      ...TROUBLES.map((kind) => ({ file: said, why: { kind } })),
      { file: said, why: { kind: 'version', version: 6 } },
      { file: said, why: { kind: 'too-large', most: 1024 } },
    ],
    storyNoGame: [{}],
    storyStopped: [{ file: said, turns: 3 }],
    transcriptWritten: [{ path: said, turns: 3 }],
    transcriptNothing: [{}],
    transcriptInTheWay: [{ paths: [said, said] }],
    undone: [{ ...back, restored: 1, removed: 2 }],
    undoEdited: [back],
    undoNothing: [{}],
    help: [
      {
        commands: [
          { ...phrase, about: said, example },
          { ...phrase, about: said, example: undefined },
        ],
        own: [],
        problems: configurationMistakes(said).map((problem) =>
          render({ say: 'configurationMistake', ...problem }, { ...links, language }),
        ),
      },
      {
        commands: [{ ...phrase, about: said, example }],
        own: [{ ...phrase, about: said, example }],
        problems: [],
      },
    ],
    configurationMistake: configurationMistakes(said),
    configurationMistakes: [
      {
        mistakes: configurationMistakes(said).map((problem) =>
          render({ say: 'configurationMistake', ...problem }, { ...links, language }),
        ),
      },
    ],
    ownPhraseDone: [{ ...phrase, written: [said], deleted: [said], more: 2 }],
    ownPhraseNothing: [
      { ...phrase, kept: [] },
      { ...phrase, kept: [said, said] },
    ],
    ownPhraseMissing: [
      { ...own, path: said, from: said },
      { ...own, path: said, from: undefined, written: undefined },
    ],
    ownPhraseNoBranch: [{ ...own, branch: said }],
    ownPhraseForbidden: [{ ...own, path: said }],
    ownPhraseNotText: [{ ...own, path: said }],
    badgePlaced: [{ path: said, link: page }],
    badgeThere: [{ path: said, link: page }],
    badgeNeedsReadme: [{}],
    binderNeedsPublic: [{}],
    launchFileMissing: [{ file: said }],
    launchNotFound: [{ what: said }],
    ownServer: [{ image: said, text: 'a: 1\n' }],
    ownServerNeedsImage: [{}],
    ownServerNeedsPublic: [{}],
    launchNotGit: [{}],
    launchOnlyGitHub: [{ place: 'colab' }, { place: 'codespaces' }],
    launchOnlyNotebooks: [{ path: said }],
    launchBuildFirst: [{}],
    launchLink: [
      {
        links: [
          {
            place: 'binder',
            link: page,
            markdown: `[![Binder](${page})](${page})`,
            rst: `.. image:: ${page}`,
            from: 'binder-build',
          },
          { place: 'binder', link: page, from: 'binder-build', recipe: 'Dockerfile' },
          { place: 'binder', at: said, link: page, from: 'elsewhere' },
          { place: 'colab', link: page },
          { place: 'codespaces', link: page },
          { place: 'jupyterlite', at: said, link: page },
          { place: 'jupyterhub', at: said, link: page },
        ],
      },
    ],
    ownPhraseNotUnderstood: [{ ...own, step: said }],
    ownPhraseTooMuch: [{ ...own, steps: 500, files: 10_000 }],
    ownPhraseTooDeep: [own],
    filesMissing: [{ words: [said, said] }],
    tooManyDocuments: [{ count: 501, most: 500 }],
    noNotebooks: [{}],
    converted: [
      ...[true, false].map((isNew) => ({
        files: [{ from: said, to: said, isNew }],
        more: 2,
        same: 1,
        gone: isNew ? 1 : 2,
        removing: undefined,
        contents: [said],
        bothAreShown: isNew,
        withoutResults: true,
        withPictures: [said],
      })),
      {
        files: [],
        more: 0,
        same: 0,
        gone: 0,
        removing: said,
        contents: [],
        bothAreShown: true,
        withoutResults: true,
        withPictures: [said, said],
      },
    ],
    convertedBefore: [{ files: [{ from: said, to: said }], removing: said }],
    documentsLeft: [true, false].map((isAll) => ({
      files: WHY_LEFT.map((why) => ({ path: said, to: said, form: 'markdown', why })),
      more: isAll ? 0 : 3,
      isAll,
    })),
    cellsEdited: (['cleared', 'locked', 'unlocked'] as const).map((what, same) => ({
      what,
      files: [{ path: said, cells: 2 }],
      more: same,
      same,
      texts: same,
    })),
    cellsAlready: (['cleared', 'locked', 'unlocked'] as const).map((what) => ({
      what,
      notebooks: 2,
    })),
    noNotebookHere: [{}],
    pairsKept: [{ followed: [{ from: said, to: said }], more: 2 }],
    pairsUndecided: [{ pairs: [{ notebook: said, text: said, form: 'script' }], more: 1 }],
    pairsApart: [{ pairs: [{ gone: said, stays: said, form: 'notebook' }] }],
  };
  // The names and the values come from one object, so that they belong together.
  return Object.entries(examples).flatMap(([say, all]) =>
    all.map((values) => ({ say, ...values }) as Message),
  );
}

function unitReports(said: string): readonly Values<'unitChecked'>[] {
  const kinds = Object.keys(THINGS) as (keyof typeof THINGS)[];
  const unit = { title: said, folder: said, firstPage: said, pages: 2 };
  const place = { page: said, line: 3 };
  const places = [
    { ...place, words: said },
    { ...place, words: undefined },
  ];
  const rest = [{ page: said, count: 4 }];
  const counts = [{ name: said, seen: 3, keptAsText: 1, leftOut: 1 }];
  return [
    {
      ...unit,
      things: kinds.map((kind) => ({ kind, count: 6, places, rest })),
      elements: { kind: 'counted', counts },
    },
    {
      ...unit,
      things: kinds.map((kind) => ({ kind, count: 0, places: [], rest: [] })),
      elements: { kind: 'not-had' },
    },
    { ...unit, folder: '', things: [], elements: { kind: 'not-read' } },
  ];
}

const UNREAD = [
  'refused',
  'not-found',
  'no-ref',
  'empty',
  'too-large',
  'timeout',
  'unreachable',
  'no-folder',
  'no-configuration',
  'odd-name',
] as const;

function binderSources(said: string): Values<'mergeBinderUnchanged'>['sources'] {
  const page = 'https://github.com/owner/a';
  return [
    { id: said, page, commit, ref: said, folder: said },
    { id: said, page: undefined, commit: undefined, ref: undefined, folder: said },
    { id: said, page: undefined, commit: undefined, ref: undefined, folder: '' },
  ];
}

function binderFindings(said: string): Values<'mergeBinderRefused'>['findings'] {
  const places = [{ source: said, path: said, line: 3 }];
  return (['error', 'clash', 'warning', 'note'] as const).map((level) => ({
    level,
    kind: 'dormant',
    file: 'apt.txt',
    places,
    values: { name: said, lines: [said, said] },
  }));
}

function mistakes(value: string): readonly Values<'mistake'>['error'][] {
  const kinds = [
    'not-a-url',
    'not-a-path',
    'outside',
    'not-a-word',
    'not-a-source',
    'not-a-repository',
  ] as const;
  return [
    { kind: 'missing', parameter: 'folder' },
    ...kinds.map((kind) => ({ kind, parameter: 'folder', value, position: 0 })),
    { kind: 'not-one-of', parameter: 'formats', value, known: ['pdf', 'epub'], position: 0 },
    { kind: 'left-over', value, position: 0 },
    { kind: 'unclosed-quote', position: 0 },
  ];
}

function configurationMistakes(said: string): readonly Values<'configurationMistake'>[] {
  const problems: readonly MistakeInWords[] = [
    { kind: 'too-big', most: 1024 },
    { kind: 'not-yaml', code: said },
    { kind: 'not-yaml', code: 'TAB_AS_INDENT' },
    { kind: 'not-yaml', code: 'BAD_INDENT' },
    { kind: 'not-yaml', code: 'MISSING_CHAR' },
    { kind: 'twice', key: said },
    { kind: 'alias' },
    { kind: 'tag' },
    { kind: 'several-documents' },
    { kind: 'empty' },
    { kind: 'cannot-be-said' },
    { kind: 'unknown-key', key: said, suggestion: said },
    { kind: 'missing-key', key: said },
    { kind: 'wrong-type', expected: 'text' },
    { kind: 'not-one-of', known: [said, said] },
    { kind: 'no-step', known: [said] },
    { kind: 'too-long', most: 1 },
    { kind: 'not-a-name', name: said },
    { kind: 'not-a-registry', text: said },
    { kind: 'not-an-image', text: said },
    { kind: 'not-a-folder', text: said },
    { kind: 'phrase', problem: { kind: 'empty' } },
    { kind: 'phrase', problem: { kind: 'unknown-place', name: said } },
    { kind: 'phrase', problem: { kind: 'place-twice', name: said } },
    { kind: 'phrase', problem: { kind: 'text-not-last', name: said } },
    { kind: 'shadows', phrase: said, other: said },
    { kind: 'unknown-place', name: said },
    { kind: 'forbidden-path', path: said },
    { kind: 'unknown-phrase', phrase: said },
    { kind: 'unknown-command', name: said, suggestion: said },
  ];
  return problems.map((problem) => ({ file: '.github/sayso.yml', line: 3, problem }));
}

function notes(said: string): readonly NoteInWords[] {
  return [
    { note: 'too-many-pages', found: 2, published: 1 },
    { note: 'too-large', page: said, bytes: 1 },
    { note: 'shown-as-text', page: said },
    { note: 'too-much-on-page', page: said },
    { note: 'configuration-mistake', file: said, line: 1 },
    { note: 'missing-from-contents', file: said, entry: said },
    { note: 'frontmatter-mistake', page: said, line: 1 },
    { note: 'unknown-directive', name: said, count: 1 },
    { note: 'unresolved-reference', page: said, label: said },
    { note: 'missing-file', page: said, path: said },
    { note: 'unsafe-picture', page: said, path: said },
    { note: 'maths-mistake', page: said, source: said },
    { note: 'diagram-mistake', page: said, line: 3 },
    { note: 'diagram-mistake', page: said, line: undefined },
  ];
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}
