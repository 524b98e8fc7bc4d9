import type { Context } from '../model/context.ts';
import type { LeadFacts } from '../model/lead.ts';
import { personaLead } from '../insight/simulate/persona.ts';
import type { Instant } from '../model/types.ts';

/** A lead that is reachable on every channel. */
export function lead(changes: Partial<LeadFacts> = {}): LeadFacts {
  return personaLead({
    id: 'lead-1',
    email: 'ann@example.com',
    phone: '+4930123456',
    linkedin: 'https://www.linkedin.com/in/ann',
    firstName: 'Ann',
    lastName: 'Ode',
    company: 'Kettle & Co',
    timeZone: 'Europe/Berlin',
    ...changes,
  });
}

export function contextAt(now: Instant, facts: LeadFacts = lead(), enrollmentId = 'enrollment-1'): Context {
  return { now, enrollmentId, lead: facts };
}

/** `2026-03-09T10:00[Europe/Berlin]` or `2026-03-09T10:00Z`. */
export function instant(text: string): Instant {
  return (text.includes('[') ? Temporal.ZonedDateTime.from(text) : Temporal.Instant.from(text)).epochMilliseconds;
}
