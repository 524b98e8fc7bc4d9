import { expect, test } from 'vitest';
import { isAbsence } from './is-absence.ts';
import { returnDate } from './return-date.ts';

/** A Monday. */
const RECEIVED = '2026-03-02';

test.each([
  ['I am out of the office and will return on Monday, March 9.', '2026-03-09'],
  ['I will be away from 2 March to 13 March 2026.', '2026-03-14'],
  ["I'm on vacation until March 15th. In urgent cases call Bob.", '2026-03-16'],
  ['I will be back in the office on 2026-03-20.', '2026-03-20'],
  ['Out of office through 03/13/2026.', '2026-03-14'],
  ['I will be out of the office until Thursday.', '2026-03-06'],
  ['I am away until March 8 and back on March 10.', '2026-03-10'],
  ['I am on annual leave, returning to work on the 6th of April.', '2026-04-06'],
  ['Ich bin bis zum 13.03.2026 nicht im Büro.', '2026-03-14'],
  ['Ab dem 16. März bin ich wieder erreichbar.', '2026-03-16'],
  ['Ich bin vom 2.3. bis 6.3. im Urlaub.', '2026-03-07'],
  ['Je suis absent du bureau jusqu’au 13 mars inclus.', '2026-03-14'],
  ['Je serai de retour le lundi 16 mars 2026.', '2026-03-16'],
  ['Estoy fuera de la oficina hasta el 12 de marzo.', '2026-03-13'],
  ['Regreso el 16 de marzo de 2026.', '2026-03-16'],
  ['Sono in ferie fino al 13 marzo.', '2026-03-14'],
  ['Rientrerò in ufficio lunedì 16 marzo.', '2026-03-16'],
  ['Ik ben op vakantie tot en met 13 maart.', '2026-03-14'],
  ['Ik ben op 16 maart weer terug, vanaf 16 maart bereikbaar.', '2026-03-16'],
  ['Estou de férias até 13 de março de 2026.', '2026-03-14'],
  ['Estarei de volta a partir de 16/03/2026.', '2026-03-16'],
  ['Jag är på semester till och med 13 mars.', '2026-03-14'],
  ['Jag är tillbaka den 16 mars.', '2026-03-16'],
  ['Jeg holder ferie til og med 13. marts.', '2026-03-14'],
  ['Jeg er tilbake mandag 16. mars.', '2026-03-16'],
  ['Jestem na urlopie do 13 marca.', '2026-03-14'],
  ['Wracam 16 marca 2026.', '2026-03-16'],
  ['Olen lomalla 13. maaliskuuta asti.', '2026-03-14'],
  ['Back on January 4.', '2027-01-04'],
])('%s', (text, day) => {
  const year = text.includes('January') ? '2026-12-20' : RECEIVED;
  expect(returnDate(text, year)).toBe(day);
});

test.each([
  'I am out of the office with limited access to email.',
  'Call me on 0151 2.3.4 or 555-1212.',
  'Our meeting of February 3 was great.',
  'I have been away since 2 February.',
  'I was back on February 10, 2024.',
  'I will return on February 31.',
  'Back on March 2, 2031.',
])('no return date: %s', (text) => {
  expect(returnDate(text, RECEIVED)).toBeNull();
});

test.each([
  ['Automatic reply: Out of office', 'Thanks', false, true],
  ['Abwesenheitsnotiz: Angebot', '', false, true],
  ['Re: Quick question', 'I am on vacation until Monday. In urgent cases write to bob@example.com.', false, true],
  ['Re: Quick question', 'I am on holiday until Monday.', true, true],
  ['Re: Quick question', 'I am on holiday until Monday, call me then!', false, false],
  ['Re: Quick question', 'Sounds good.', true, false],
  ['Re: Vacation rentals', 'Tell me more.', false, false],
])('subject %j with text %j, marked %s: %s', (subject, text, marked, expected) => {
  expect(isAbsence(subject, text, marked)).toBe(expected);
});
