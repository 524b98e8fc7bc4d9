/** Removes the password of a URL from a text, in every encoding, because messages end up in logs and screenshots. */
export function withoutSecrets(text: string, url: string): string {
  const raw = /:\/\/[^:/?#@]*:(.*)@/s.exec(url)?.[1] ?? '';
  const inQuery = [...url.matchAll(/[?&](?:password|sslpassword)=([^&#]*)/gi)].map(([, value = '']) => value);
  return [raw, ...inQuery]
    .flatMap((secret) => [secret, decoded(secret)])
    .filter((secret) => secret !== '')
    .reduce((masked, secret) => masked.replaceAll(secret, '…'), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
