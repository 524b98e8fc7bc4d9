import type { SetChange, SetConfig } from './config.ts';

export function setSummary({ changes }: SetConfig): string {
  if (changes.length === 0) return 'Update nothing';
  const first = phraseOf(changes[0]!);
  const sentence = first.slice(0, 1).toUpperCase() + first.slice(1);
  if (changes.length === 1) return sentence;
  return changes.length === 2 ? `${sentence}, and ${phraseOf(changes[1]!)}` : `${sentence}, and ${changes.length - 1} more changes`;
}

function phraseOf(change: SetChange): string {
  switch (change.field) {
    case 'tag':
      return `${change.remove ? 'remove' : 'add'} the tag “${change.value}”`;
    case 'custom':
      return change.value === null ? `clear ${change.name || 'a field'}` : `set ${change.name || 'a field'} to ${String(change.value)}`;
    case 'tier':
    case 'stage':
    case 'owner':
      return change.value === null ? `clear the ${change.field}` : `set the ${change.field} to ${change.value || '…'}`;
  }
}
