import type { Channel } from '@touchline/sequence';

/** Answers to an SMS that carriers and the CTIA guidelines treat as opting out. */
const STOP = /^\s*(?:stop|stop\s?all|unsubscribe|cancel|end|quit|opt\s?out|revoke)\s*[.!]*\s*$/i;

const byText: ReadonlySet<string> = new Set<Channel>(['sms']);

/** Whether an answer means: no more of these. Email has a header and a link for it; there the word alone is a reply. */
export function asksToStop(channel: string, text: string): boolean {
  return byText.has(channel) && STOP.test(text);
}
