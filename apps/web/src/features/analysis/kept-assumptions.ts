import { assumptionsText, parseAssumptions, type AssumedChanges } from '@touchline/sequence';

const KEY = 'touchline:assumptions';

/** What this browser assumed last; a value that fits no more is as usual again. */
export function keptAssumptions(): AssumedChanges {
  try {
    const read = parseAssumptions(localStorage.getItem(KEY) ?? '');
    return read.ok ? read.changes : {};
  } catch {
    return {};
  }
}

export function keepAssumptions(changes: AssumedChanges): void {
  try {
    localStorage.setItem(KEY, assumptionsText(changes));
  } catch {
    // Full or denied: then they hold until the page is left, or in the address.
  }
}
