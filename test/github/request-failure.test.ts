import { RequestError } from '@octokit/request-error';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/github/request-failure.ts';

const NOW = 1_700_000_000_000;

function refusal(
  status: number,
  data: object = { message: 'no' },
  headers: Record<string, string> = {},
): RequestError {
  return new RequestError('no', status, {
    request: { method: 'GET', url: 'https://api.github.com/x', headers: {} },
    response: { status, url: 'https://api.github.com/x', headers, data },
  });
}

describe('what a refusal means', () => {
  test.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'conflict'],
    [410, 'gone'],
    [422, 'refused'],
    [429, 'rate-limited'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('%i: %s', (status, kind) => {
    expect(failureOf(refusal(status))).toMatchObject({ kind, status });
  });

  test('403 is also GitHub’s word for archived and for too many requests', () => {
    const archived = { message: 'Repository was archived so is read-only.' };
    expect(failureOf(refusal(403, archived)).kind).toBe('archived');
    const secondary = { message: 'You have exceeded a secondary rate limit.' };
    expect(failureOf(refusal(403, secondary)).kind).toBe('rate-limited');
    expect(failureOf(refusal(403, {}, { 'retry-after': '30' }))).toMatchObject({
      kind: 'rate-limited',
      retryAfter: 30,
    });
  });

  test('a spent quota says when there is a new one', () => {
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(NOW / 1000 + 120),
    };
    expect(failureOf(refusal(403, {}, headers), NOW)).toMatchObject({
      kind: 'rate-limited',
      retryAfter: 120,
    });
  });

  test('the number by which GitHub finds the request is kept, and all that it said', () => {
    const data = { message: 'Validation Failed', errors: [{ message: 'too long' }, 'odd', 7] };
    expect(failureOf(refusal(422, data, { 'x-github-request-id': 'C0:FFEE' }))).toMatchObject({
      requestId: 'C0:FFEE',
      message: expect.stringMatching(/^Validation Failed too long odd/),
    });
  });

  test('what the network or we ourselves threw is worth another try', () => {
    for (const error of [new Error('fetch failed'), 'x', undefined, { status: 404 }]) {
      expect(failureOf(error)).toMatchObject({ kind: 'unreachable', retryAfter: undefined });
    }
  });
});
