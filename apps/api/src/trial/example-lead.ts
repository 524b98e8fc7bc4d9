import type { LeadFacts } from '@touchline/sequence';

/** Lead for previews while no lead is chosen. Has a value for every common merge field. */
export const EXAMPLE_LEAD: LeadFacts = {
  id: 'example',
  email: 'ada@example.com',
  phone: '+442079460102',
  linkedin: 'https://www.linkedin.com/in/example',
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: 'Analytical Engines',
  timeZone: 'Europe/London',
  tier: 'warm',
  source: 'webinar',
  stage: null,
  tags: [],
  fields: {},
  consent: { email: true, sms: true, call: true },
  owner: null,
};
