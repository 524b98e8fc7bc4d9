import type { NewLead } from '../../api/types.ts';

/** A lead to try a sequence on: reachable on every channel, at an address that nobody has. */
export function testLead(): NewLead {
  const mark = crypto.randomUUID().slice(0, 6);
  return {
    firstName: 'Test',
    lastName: mark,
    email: `test-${mark}@example.com`,
    phone: '+15555550100',
    company: 'Example & Co',
    timeZone: Temporal.Now.timeZoneId(),
    consent: { email: true, sms: true, call: true },
    isTest: true,
  };
}
