import { formatNumber } from '../lib/format/number.ts';
const obstacles: Readonly<Record<string, string>> = {
  deleted: 'deleted',
  archived: 'in an archived sequence',
  answered: 'to leads that left the sequence',
  task: 'replaced by a task',
  'no-address': 'to leads without an address',
  suppressed: 'to suppressed addresses',
  'no-consent': 'to leads without consent to the channel',
  'no-provider': 'without a provider',
};

/** "3 to suppressed addresses": the reason that some messages stay failed. */
export const leftWords = ({ reason, n }: { readonly reason: string; readonly n: number }): string =>
  `${formatNumber(n)} ${obstacles[reason] ?? reason.replaceAll('-', ' ')}`;
