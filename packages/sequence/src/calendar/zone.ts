import { BoundedCache } from '../model/bounded-cache.ts';
import { zoneExists } from './zone-clock.ts';

/** Leads may have any text as their zone. The cache must not grow with it. */
const known = new BoundedCache<string, boolean>(5_000);

/**
 * Whether the name is an IANA time zone known here (`Europe/Berlin`, links such as `Asia/Calcutta`, any letter case). Fixed offsets
 * (`+02:00`) are not zones: they would shift the lead's mornings twice a year.
 */
export function isValidZone(zone: string): boolean {
  return known.getOr(zone, () => zone.length <= 100 && /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone) && zoneExists(zone));
}

/** The zone that a lead is in, as an IANA name. */
export interface ResolvedZone {
  readonly zone: string;
  /** Invalid names before the chosen one. Shown to people, never fatal. */
  readonly invalid: readonly string[];
}

const NONE: readonly string[] = [];

/** The first valid zone in order of preference (lead's, owner's, sequence's), else UTC. Missing zones are skipped silently. */
export function resolveZone(candidates: readonly (string | null | undefined)[]): ResolvedZone {
  let invalid: string[] | null = null;
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined || candidate === '') continue;
    if (isValidZone(candidate)) return { zone: candidate, invalid: invalid ?? NONE };
    (invalid ??= []).push(candidate);
  }
  return { zone: 'UTC', invalid: invalid ?? NONE };
}
