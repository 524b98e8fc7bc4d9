import { foldText } from './fold-text.ts';
import type { SequenceEvent } from './event.ts';

/** The key under which the state stores events that a step waits for: all events of a name, or those about certain pages. */
export function listenKey(name: string, page = ''): string {
  return page.trim() === '' ? name : `${name} ${foldText(readable(page))}`;
}

/** The page of a key, after the first space (event names contain none). Null: any page. */
function pageOf(key: string): string | null {
  const space = key.indexOf(' ');
  return space === -1 ? null : key.slice(space + 1);
}

/** The keys that an event matches by one of its names. */
export function keysHeard(listened: ReadonlySet<string>, names: readonly string[], { properties }: SequenceEvent): readonly string[] {
  const page = properties?.['page'];
  return [...listened].filter((key) => {
    const part = pageOf(key);
    if (part === null) return names.includes(key);
    return typeof page === 'string' && names.includes(key.slice(0, key.length - part.length - 1)) && isAbout(page, part);
  });
}

/**
 * Whether the URL of a page contains a text. Only the path counts, unless the text has a host or a query: a URL like
 * `/blog?from=/pricing` is not the pricing page.
 */
function isAbout(page: string, part: string): boolean {
  if (/[?#]|:\/\//.test(part)) return foldText(readable(page)).includes(part);
  const path = page.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return foldText(readable(path)).includes(part);
}

/** Reporters send encoded URLs; people type decoded ones. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
