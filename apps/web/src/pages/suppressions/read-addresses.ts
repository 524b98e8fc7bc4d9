import { CONSENTS } from '@touchline/sequence';
import Papa from 'papaparse';
import type { NewSuppressions } from '../../api/types.ts';

type Row = NewSuppressions['rows'][number];

/** Names of columns, in lower case. */
const COLUMNS = {
  address: /^(?:address|e-?mail(?: address)?|phone(?: number)?|mobile|number|contact)$/,
  channel: /^channel$/,
  reason: /^(?:reason|cause)$/,
};
const CHANNELS: ReadonlySet<string> = new Set(CONSENTS);
const REASONS = new Set(['unsubscribed', 'bounced', 'complained', 'do-not-contact']);

/**
 * Parses addresses from pasted lines or a file. With a header row, columns are found by name, as in our export. Without one, the first cell of each row is the address. Unknown channels and reasons are ignored, so that lists from other tools work.
 */
export function readAddresses(text: string, reason: string): readonly Row[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy', transform: (cell) => cell.trim() });
  const heads = data[0]?.map((head) => head.toLowerCase()) ?? [];
  const at = (name: keyof typeof COLUMNS): number => heads.findIndex((head) => COLUMNS[name].test(head));
  const address = at('address');
  if (address === -1) return data.flatMap(([first = '']) => (first === '' ? [] : [{ address: first, reason }]));
  const [channel, why] = [at('channel'), at('reason')];
  return data.slice(1).map((cells): Row => {
    const given = { channel: cells[channel]?.toLowerCase() ?? '', reason: cells[why]?.toLowerCase() ?? '' };
    return {
      address: cells[address] ?? '',
      reason: REASONS.has(given.reason) ? given.reason : reason,
      ...(CHANNELS.has(given.channel) ? { channel: given.channel } : {}),
    };
  });
}
