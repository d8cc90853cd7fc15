import { readCreateEvent } from './read-create-event.ts';
import { readIssueCommentEvent } from './read-issue-comment-event.ts';
import { readIssuesEvent } from './read-issues-event.ts';
import { readPullRequestEvent } from './read-pull-request-event.ts';
import { readPullRequestReviewEvent } from './read-pull-request-review-event.ts';
import { readPushEvent } from './read-push-event.ts';
import { ignored, type Reading, type Self } from './reading.ts';

/**
 * What a delivery of GitHub's tells, in our own terms, or why it is not for us. Pure: App and Action
 * read the same event to the same happening with the same key.
 *
 * `name` is the event's name (`X-GitHub-Event`, `GITHUB_EVENT_NAME`), `payload` its parsed JSON.
 * It never throws: what does not have the shape of GitHub's webhook schemas is ignored.
 */
export function readDelivery(
  name: string,
  payload: unknown,
  { self }: { readonly self: Self },
): Reading {
  switch (name) {
    case 'issues':
      return readIssuesEvent(payload, self);
    case 'issue_comment':
      return readIssueCommentEvent(payload, self);
    case 'push':
      return readPushEvent(payload, self);
    case 'create':
      return readCreateEvent(payload, self);
    case 'pull_request':
      return readPullRequestEvent(payload, self);
    case 'pull_request_review':
      return readPullRequestReviewEvent(payload, self);
    default:
      return ignored('an event that we do not listen to');
  }
}
