import { editDistance } from '../../model/edit-distance.ts';
import { MERGE_FIELDS } from '../../text/merge-fields.ts';

/** The merge field that was most likely meant: `lead.first_name` → `lead.firstName`. Null if none is similar. */
export function nearestMergeField(variable: string): string | null {
  const meant = plain(variable.split('.').at(-1) ?? variable);
  let nearest: string | null = null;
  let least = Infinity;
  for (const { path } of MERGE_FIELDS) {
    // The most common mistake is a missing `lead.`.
    const apart = Math.min(editDistance(meant, plain(path)), editDistance(meant, plain(path.split('.').at(-1) ?? path)));
    if (apart < least) [nearest, least] = [path, apart];
  }
  return least <= Math.max(1, Math.floor(meant.length / 4)) ? nearest : null;
}

function plain(path: string): string {
  return path.toLowerCase().replaceAll(/[^a-z]/g, '');
}
