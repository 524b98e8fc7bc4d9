/** The path to open after signing in. Anything but a path of this app becomes the start page: a link must not lead to another site. */
export function returnPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/') || /^\/[/\\]/.test(given) || /[\s\\]/.test(given)) return '/';
  return given.startsWith('/sign-in') ? '/' : given;
}
