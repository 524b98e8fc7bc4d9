import { expect, test } from 'vitest';
import { fieldsOf, headline, trialOf } from './message-texts.ts';

const email = { body: 'Hi', preview: '', subject: 'Prices' };

test('texts are asked for in the order in which they are written, those of unknown names last', () => {
  expect(fieldsOf({ ...email, tone: 'warm' }).map(({ label }) => label)).toEqual(['Subject', 'Preview line', 'Text', 'tone']);
});

test('a message is called by its subject, else by its text', () => {
  expect(headline(email)).toBe('Prices');
  expect(headline({ ...email, subject: ' ' })).toBe('Hi');
});

test('a reply without a subject has that of its thread', () => {
  const sent = [{ channel: 'email', subject: 'Your question' }] as Parameters<typeof trialOf>[2];
  expect(trialOf('email', email, sent)).toEqual({ channel: 'email', ...email, threadSubject: null });
  expect(trialOf('email', { ...email, subject: '' }, sent)).toMatchObject({ threadSubject: 'Your question' });
  expect(trialOf('sms', { text: 'Hi' }, [])).toEqual({ channel: 'sms', text: 'Hi' });
  expect(trialOf('notice', { title: 'New', text: 'Look' }, [])).toBeNull();
});
