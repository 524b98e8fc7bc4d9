import { editDistance } from './edit-distance.ts';
import { EVENT_NAMES, eventDefinition } from './events.ts';

/** The only valid event names: lower-case words joined by hyphens. */
export const EVENT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Maximum length of an event name. */
export const EVENT_NAME_LENGTH = 80;

/**
 * The event name that was probably meant; null if the name is fine: known, or a custom name that resembles no known name.
 *
 * @example meantEvent('page_viewed') // 'page-viewed'
 */
export function meantEvent(name: string): string | null {
  if (eventDefinition(name) !== undefined) return null;
  const words = wordsOf(name);
  const near = nearestEvent(words);
  if (near !== null) return near;
  if (EVENT_NAME.test(name)) return null;
  return words.length === 0 ? EXAMPLE : words.join('-').slice(0, EVENT_NAME_LENGTH).replace(/-$/, '');
}

/** For a name without any usable letter. */
const EXAMPLE = 'trial-started';

/** Words for the place of an event, which known names do not have. */
const PLACES: ReadonlySet<string> = new Set([
  'email',
  'mail',
  'message',
  'sms',
  'lead',
  'contact',
  'event',
  'was',
  'is',
  'has',
  'on',
  'a',
  'the',
]);

/** `pageViewed`, `page_viewed`, `Page viewed` → page, viewed. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** `viewed` and `views` → view; `replied` and `reply` → repli. */
function stem(word: string): string {
  const short = word.replace(/(?:ing|ed|es|s|e)$/, '').replace(/y$/, 'i');
  return short.length < 3 ? word : short.replace(/([bcdfgklmnprt])\1$/, '$1');
}

const keyOf = (words: readonly string[]): string =>
  words
    .filter((word) => !PLACES.has(word))
    .map(stem)
    .sort((a, b) => (a < b ? -1 : 1))
    .join(' ');

const keys = new Map(EVENT_NAMES.map((name) => [keyOf(name.split('-')), name]));

/** The known name with the same words in any form and order, or with one letter changed. */
function nearestEvent(words: readonly string[]): string | null {
  const same = keys.get(keyOf(words));
  if (same !== undefined) return same;
  const name = words.join('-');
  // Short words are one letter away from too many other words ("lost", "cost").
  if (name.length < 6) return null;
  return EVENT_NAMES.find((known) => editDistance(known, name) <= (name.length < 10 ? 1 : 2)) ?? null;
}
