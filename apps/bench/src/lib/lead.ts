import type { LeadFacts } from '@touchline/sequence';

/** Who goes through a cadence where no database is asked. */
export const LEAD: LeadFacts = {
  id: '00000000-0000-7000-8000-00000000000a',
  email: 'ada@example.com',
  phone: '+15550100',
  linkedin: null,
  firstName: 'Ada',
  lastName: 'Moreau',
  company: 'Northwind',
  timeZone: 'Europe/Paris',
  tier: 'warm',
  source: 'webinar',
  stage: null,
  tags: [],
  fields: { score: 42 },
  consent: { email: true, sms: true, call: true },
  owner: null,
};
