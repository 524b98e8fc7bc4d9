import { expect, test } from 'vitest';
import { keepsDistance, mergeSends, sendsOf } from './sends.ts';
import { defaultSettings } from './settings.ts';

test('the latest send of each channel counts over all enrollments, and every text', () => {
  expect(mergeSends([])).toEqual({ sent: {} });
  expect(mergeSends([{ sent: { email: 5 } }])).toEqual({ sent: { email: 5 } });
  const merged = { sent: { email: 9, sms: 7, call: 1 }, smsSent: [3, 7] };
  const all = [{ sent: { email: 5, sms: 3 } }, { sent: { email: 9, call: 1 } }, { sent: { email: 2, sms: 7 } }];
  expect(mergeSends(all)).toEqual(merged);
  expect(mergeSends(all.toReversed())).toEqual({ ...merged, smsSent: [7, 3] });
  expect(mergeSends([{ sent: { sms: 7 }, smsSent: [1, 4, 7] }, { sent: { sms: 5 } }])).toEqual({ sent: { sms: 7 }, smsSent: [1, 4, 7, 5] });
});

test('an enrollment passes on its list of texts only if it keeps one', () => {
  expect(sendsOf({ sent: { sms: 7 }, smsSent: [7] })).toEqual({ sent: { sms: 7 }, smsSent: [7] });
  expect(sendsOf({ sent: { sms: 7 } })).toEqual({ sent: { sms: 7 } });
  expect(Object.keys(sendsOf({ sent: {} }))).toEqual(['sent']);
});

test.each([
  [{}, false],
  [{ hoursBetweenEmails: 1 }, true],
  [{ smsPerLeadDay: 1 }, true],
  [{ minutesBetweenTouches: 1 }, true],
  [{ minutesBetweenTouches: 0 }, false],
  [{ waking: { from: '08:00', to: '21:00' } }, false],
])('with the limits %j, earlier sends matter: %s', (limits, matters) => {
  const { guards } = defaultSettings();
  const none = { ...guards, hoursBetweenEmails: null, smsPerLeadDay: null, waking: null, minutesBetweenTouches: null };
  expect(keepsDistance({ guards: { ...none, ...limits } as typeof guards })).toBe(matters);
});
