/** Finds the tracked addresses in a message as it was received, the way a mail program does. */

/** The token of the one-click unsubscribe header (RFC 8058); null when the message has none. */
export function unsubscribeToken(headers: Readonly<Record<string, string>>): string | null {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === 'list-unsubscribe')?.[1] ?? '';
  return /<https?:[^<>]*\/t\/u\/([\w.-]+)>/.exec(value)?.[1] ?? null;
}

/** The token of the open pixel; null when the message has none. */
export function pixelToken(html: string | null): string | null {
  return /<img[^>]*\ssrc="[^"]*\/t\/o\/([\w-]+\.[\w-]+)\.gif"/.exec(html ?? '')?.[1] ?? null;
}
