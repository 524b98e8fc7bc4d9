/**
 * Base path of the app without a trailing slash. The server writes it into the page. Requests that bypass the proxy use the root path.
 */
export const BASE_PATH: string = find(
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="touchline-base"]')?.content ?? '',
  globalThis.location?.pathname ?? '/',
);

function find(base: string, here: string): string {
  return here === base || here.startsWith(`${base}/`) ? base : '';
}
