import type { StepProblem } from '../model/step-problem.ts';

/** Checks for a valid URL, which may have merge fields in its path. */
export function checkUrl(url: string, path: string): readonly StepProblem[] {
  if (url.trim() === '') return [{ code: 'missing-content', severity: 'error', path }];
  return isWebAddress(url) ? [] : [{ code: 'invalid-url', severity: 'error', path, params: { url } }];
}

/** `URL` is a platform API, which the core must not use, so the shape is checked by a pattern: scheme, host, optional port, anything after a slash. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/(\[[\da-f:.]+\]|[a-z\d](?:[a-z\d.-]*[a-z\d])?)(:\d{1,5})?([/?#]\S*)?$/i.test(url);
}
