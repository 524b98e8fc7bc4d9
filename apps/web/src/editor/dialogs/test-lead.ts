import type { NewLead } from '../../api/types.ts';

/** A test lead that every channel can reach, at addresses that do not exist. */
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
