import { ApiProblem } from '../../api/problem.ts';

/** The browser's errors about passkeys, in words that say what to do. */
export function passkeyProblem(error: unknown): Error {
  if (error instanceof ApiProblem) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return new Error('No passkey was used. Try again, or use your password.');
  if (name === 'SecurityError') return new Error('The browser allows passkeys over HTTPS only. Use your password.');
  return new Error('The passkey could not be used. Use your password.');
}
