import type { PlannedTouch } from './cadence.ts';
import type { TouchText } from '../../steps/definition/step-definition.ts';

/** Words as the reader sees them: a merge field is one word, a link is its text. */
export function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

export function plain(text: string): string {
  return text
    .replaceAll(/\{%.*?%\}/gs, ' ')
    .replaceAll(/\{\{.*?\}\}/gs, 'Name')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** Link addresses, without duplicates. */
export function linksOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\]\(([^)\s]+)\)|(?<!\()\bhttps?:\/\/[^\s)]+/g)].map((match) => match[1] ?? match[0]))];
}

export function questionsOf(text: string): number {
  return (plain(text).match(/\?+/g) ?? []).length;
}

/** Texts that the lead reads or hears, without subjects and previews. */
export function messagesOf(touch: PlannedTouch): readonly TouchText[] {
  return touch.texts.filter(({ part, text }) => part === 'body' && text.trim() !== '');
}

/** Seconds to read a text aloud, at 150 words a minute. */
export function secondsToSay(text: string): number {
  return Math.round(wordsOf(text).length * 0.4);
}

/** Similarity of two texts, 0 to 1: the share of three-word sequences that they have in common. */
export function likeness(left: string, right: string): number {
  const [a, b] = [shingles(left), shingles(right)];
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((shingle) => b.has(shingle)).length;
  return common / Math.min(a.size, b.size);
}

function shingles(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  return new Set(words.slice(0, -2).map((word, index) => `${word} ${words[index + 1]} ${words[index + 2]}`));
}
