import type { Problem } from '@touchline/sequence';

/** Errors of the `document` in a request, as errors of the request. */
export function documentErrors(problems: readonly Problem[]) {
  return problems.map((found) => ({ ...found, path: found.path === '' ? 'document' : `document.${found.path}` }));
}
