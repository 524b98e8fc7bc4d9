import { assumptionsText, parseAssumptions, type AssumedChanges } from '@touchline/sequence';

const KEY = 'touchline:assumptions';

/** The assumptions last used in this browser. An invalid value falls back to the default. */
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
    // Storage is full or denied. The assumptions then last until the page is left, or in the URL.
  }
}
