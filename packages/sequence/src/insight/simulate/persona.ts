import type { LeadFacts } from '../../model/lead.ts';
import type { Instant } from '../../model/types.ts';

/** A made-up lead. What is left out is as a reachable lead would have it. */
export interface Persona {
  readonly enrolledAt: Instant;
  readonly lead?: Partial<LeadFacts>;
  /** Seeds variants, split arms and spreads; another value is another roll of the dice. */
  readonly enrollmentId?: string;
}

/** Can be reached on every channel and allows all of them. */
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
