import type { LeadTable } from '@touchline/db';
import type { Insertable } from 'kysely';

type SeedLead = Omit<Insertable<LeadTable>, 'workspace_id' | 'id'>;

/** Numbers reserved for film and print where a country has any, so they reach no person. */
const people: readonly [place: string, zone: string, firstName: string, phone: string, tier: SeedLead['tier'], sms: boolean][] = [
  ['New York', 'America/New_York', 'Nora', '+12125550147', 'hot', true],
  ['Berlin', 'Europe/Berlin', 'Ben', '+4917604069011', 'warm', true],
  ['Kolkata', 'Asia/Kolkata', 'Kavya', '+915555501234', 'warm', false],
  ['Los Angeles', 'America/Los_Angeles', 'Leo', '+13105550162', 'cold', true],
  ['London', 'Europe/London', 'Lily', '+447700900413', 'hot', false],
  ['Sydney', 'Australia/Sydney', 'Sam', '+61491570156', null, true],
];

/** Six people in six zones to try a sequence on. All are test leads: their waits can be skipped, and example.com takes no mail. */
export const seedLeads: readonly SeedLead[] = people.map(([place, zone, firstName, phone, tier, sms]) => ({
  email: `${firstName.toLowerCase()}.test@example.com`,
  phone,
  first_name: firstName,
  last_name: `Test (${place})`,
  company: 'Example Company',
  time_zone: zone,
  tier,
  source: 'inbound-form',
  tags: ['example'],
  consent_sms: sms,
  is_test: true,
}));
