import type { Problem } from '@touchline/sequence';

/** What is wrong with a document that stands in a request's `document`, as the request's errors. */
export function documentErrors(problems: readonly Problem[]) {
  return problems.map((found) => ({ ...found, path: found.path === '' ? 'document' : `document.${found.path}` }));
}
