import { MERGE_FIELDS } from '../steps/shared/merge-fields.ts';

/** The merge field that was most likely meant: `lead.first_name` → `lead.firstName`. Null where nothing is near. */
export function nearestMergeField(variable: string): string | null {
  const meant = plain(variable);
  let nearest: string | null = null;
  let least = Infinity;
  for (const { path } of MERGE_FIELDS) {
    // Most forget the `lead.` in front.
    const apart = Math.min(distance(meant, plain(path)), distance(meant, plain(path.split('.').at(-1) ?? path)));
    if (apart < least) [nearest, least] = [path, apart];
  }
  return least <= Math.max(1, Math.floor(meant.length / 4)) ? nearest : null;
}

function plain(path: string): string {
  return path.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** Levenshtein's. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[right.length]!;
}
