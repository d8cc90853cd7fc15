import { binderRemark } from './english/binder-findings/remark.ts';
import type { BinderFinding } from './english/binder-findings/told.ts';
import { borrowedNotes } from './english/borrowed-notes.ts';
import { codeChartWords } from './english/code/program.ts';
import { codeAsPage } from './english/describe-code.ts';
import { diagramWords } from './english/diagrams.ts';
import { bookWords, siteWords } from './english/site.ts';
import { storyPage, transcriptPage } from './english/story-page.ts';
import { findingSentence as germanFinding } from './german/binder-findings/catalogue.ts';
import { borrowedNotes as germanNotes } from './german/borrowed-notes.ts';
import { codeChartWords as germanChartWords } from './german/code/program.ts';
import { codeAsPage as germanCode } from './german/describe-code.ts';
import { diagramWords as germanDiagrams } from './german/diagrams.ts';
import { bookWords as germanBook, siteWords as germanSite } from './german/site.ts';
import {
  storyPage as germanStory,
  transcriptPage as germanTranscript,
} from './german/story-page.ts';
import type { Language } from './language.ts';

const ENGLISH = {
  borrowedNotes,
  codeAsPage,
  codeChartWords,
  storyPage,
  transcriptPage,
  diagramWords,
  siteWords,
  bookWords,
  binderRemark: (finding: BinderFinding) => binderRemark(finding),
};

const GERMAN: PageWords = {
  borrowedNotes: germanNotes,
  codeAsPage: germanCode,
  codeChartWords: germanChartWords,
  storyPage: germanStory,
  transcriptPage: germanTranscript,
  diagramWords: germanDiagrams,
  siteWords: germanSite,
  bookWords: germanBook,
  binderRemark: (finding) => binderRemark(finding, germanFinding),
};

/** What is written into files of a repository, besides replies. */
export type PageWords = Omit<typeof ENGLISH, 'codeChartWords'> & {
  readonly codeChartWords: typeof codeChartWords | typeof germanChartWords;
};

const WORDS: Readonly<Record<Language, PageWords>> = { en: ENGLISH, de: GERMAN };

/** In a repository's language; English where it says none. */
export function pageWords({ language }: { readonly language?: Language | undefined }): PageWords {
  return WORDS[language ?? 'en'];
}
