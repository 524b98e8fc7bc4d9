import { isProfile } from './linkedin.ts';

/** Normalized values that identify a lead. */
export interface Identity {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly linkedin?: string | null | undefined;
}

/** Leads of a file by email address, phone number and profile. */
export interface Identities {
  /** Adds the lead of a row, or returns the earlier row of the same lead. */
  readonly claim: (lead: Identity, row: number) => number | null;
}

/**
 * Finds duplicate leads in a list: by email address, else by phone number, else by profile. Colleagues share a number, so it only
 * identifies a lead if one of the two has no address.
 */
export function createIdentities(): Identities {
  const emails = new Map<string, number>();
  const phones = new Map<string, { readonly row: number; readonly addressed: boolean }>();
  const profiles = new Map<string, number>();
  return {
    claim({ email, phone, linkedin: page }, row) {
      const linkedin = page && isProfile(page) ? page : null;
      const address = email ? email.toLowerCase() : null;
      const sharing = phone ? phones.get(phone) : undefined;
      const before =
        (address === null ? undefined : emails.get(address)) ??
        (sharing !== undefined && !(sharing.addressed && address !== null) ? sharing.row : undefined) ??
        (linkedin ? profiles.get(linkedin) : undefined);
      if (before !== undefined) return before;
      if (address !== null) emails.set(address, row);
      if (phone && !(sharing?.addressed === false)) phones.set(phone, { row, addressed: address !== null });
      if (linkedin) profiles.set(linkedin, row);
      return null;
    },
  };
}
