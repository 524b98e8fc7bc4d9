import { type Issue, issueText } from '@touchline/sequence';

/** Data with its words, so that a reader of the API needs no copy of the texts. */
export function presentIssue(issue: Issue) {
  return { ...issue, ...issueText(issue) };
}
