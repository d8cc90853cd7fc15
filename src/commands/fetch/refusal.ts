import type { Fetched } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';

const MEBIBYTE = 1024 * 1024;

/** What to say when a unit could not be fetched: each way of failing has a sentence of its own. */
export function refusal(fetched: Exclude<Fetched, { kind: 'fetched' }>): Message {
  switch (fetched.kind) {
    case 'not-a-unit':
      return { say: 'notAUnit', why: fetched.why, text: fetched.text };
    case 'no-document':
      return noDocument(fetched);
    case 'unreadable':
      return unreadable(fetched);
  }
}

function noDocument({
  address: { kind, page },
  reading,
}: Extract<Fetched, { kind: 'no-document' }>): Message {
  switch (reading.kind) {
    case 'missing':
      return kind === 'file'
        ? { say: 'documentMissing', path: page }
        : { say: 'unitMissing', page };
    case 'refused':
      return { say: 'unitRefused', page, why: reading.why, detail: reading.detail };
    case 'too-big':
      return { say: 'unitTooBig', page, mebibytes: Math.round(reading.limit / MEBIBYTE) };
    case 'unreachable':
      return { say: 'unitUnreachable', page };
    case 'timeout':
      return { say: 'unitTimeout', page, seconds: reading.seconds };
  }
}

function unreadable({
  address: { page },
  problem,
}: Extract<Fetched, { kind: 'unreadable' }>): Message {
  switch (problem.kind) {
    case 'web-page':
      return { say: 'unitIsWebPage', page };
    case 'empty':
      return { say: 'unitIsEmpty', page };
    case 'too-big':
      return { say: 'unitTooBig', page, mebibytes: Math.round(problem.limit / MEBIBYTE) };
    case 'cut-short':
      return { say: 'unitCutShort', page, line: problem.line };
    case 'not-xml':
      return { say: 'unitNotXml', page, line: problem.line };
    case 'unknown-encoding':
      return { say: 'unitEncoding', page };
    case 'not-a-unit-document':
      return { say: 'unitOtherDocument', page, root: problem.root };
    case 'has-doctype':
    case 'too-deep':
    case 'too-many-elements':
      return { say: 'unitUnsafe', page, why: problem.kind };
  }
}
