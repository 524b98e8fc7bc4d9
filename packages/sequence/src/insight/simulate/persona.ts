import type { LeadFacts } from '../../model/lead.ts';
import type { Instant } from '../../model/types.ts';

/** A simulated lead. Missing values are those of a reachable lead. */
export interface Persona {
  readonly enrolledAt: Instant;
  readonly lead?: Partial<LeadFacts>;
  /** Seed of variants, split arms and stagger. */
  readonly enrollmentId?: string;
}

/** Reachable on every channel, with all consents. */
export function personaLead(lead: Partial<LeadFacts> = {}): LeadFacts {
  return {
    id: 'simulated',
    email: 'ada@example.com',
    phone: '+15550100',
    linkedin: 'https://www.linkedin.com/in/example',
    firstName: 'Ada',
    lastName: 'Example',
    company: 'Example & Co',
    timeZone: null,
    tier: null,
    source: null,
    stage: null,
    tags: [],
    fields: {},
    consent: { email: true, sms: true, call: true },
    owner: null,
    ...lead,
  };
}
