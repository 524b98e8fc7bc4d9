import { expect, test } from 'vitest';
import { fieldsOf, headline, trialOf } from './message-texts.ts';

const email = { body: 'Hi', preview: '', subject: 'Prices' };

test('known texts have a fixed order, unknown texts come last', () => {
  expect(fieldsOf({ ...email, tone: 'warm' }).map(({ label }) => label)).toEqual(['Subject', 'Preview text', 'Text', 'tone']);
});

test('the headline is the subject, else the text', () => {
  expect(headline(email)).toBe('Prices');
  expect(headline({ ...email, subject: ' ' })).toBe('Hi');
});

test('a reply without a subject gets the subject of its thread', () => {
  const sent = [{ channel: 'email', subject: 'Your question' }] as Parameters<typeof trialOf>[2];
  expect(trialOf('email', email, sent)).toEqual({ channel: 'email', ...email, threadSubject: null });
  expect(trialOf('email', { ...email, subject: '' }, sent)).toMatchObject({ threadSubject: 'Your question' });
  expect(trialOf('sms', { text: 'Hi' }, [])).toEqual({ channel: 'sms', text: 'Hi' });
  expect(trialOf('notice', { title: 'New', text: 'Look' }, [])).toBeNull();
});
