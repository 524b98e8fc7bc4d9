/**
 * Path below which the app lies, without the slash at its end: the server writes into the page where the outside reaches it. Who comes
 * past the proxy is at the top of the host all the same.
 */
export const BASE_PATH: string = find(
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="touchline-base"]')?.content ?? '',
  globalThis.location?.pathname ?? '/',
);

function find(told: string, here: string): string {
  return here === told || here.startsWith(`${told}/`) ? told : '';
}
