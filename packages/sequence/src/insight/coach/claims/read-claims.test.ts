import { expect, test } from 'vitest';
import { readClaims } from './read-claims.ts';

/** What each sentence claims: subject, before or after, and the time word. */
const CLAIMS: readonly (readonly [sentence: string, claim: string])[] = [
  ['I left you a voicemail yesterday.', 'voicemail before yesterday'],
  ['I left you a short voicemail.', 'voicemail before'],
  ['Yesterday I left a voice mail on your cell.', 'voicemail before Yesterday'],
  ['I’ve just left you a voice message.', 'voicemail before'],
  ['I called you this morning and left a voicemail.', 'voicemail before this morning'],
  ['Did you get my voicemail?', 'voicemail before'],
  ['Following my last voicemail, one question.', 'voicemail before'],
  ['As I said in my voicemail, it takes two minutes.', 'voicemail before'],
  ['The voicemail I left on Monday was short.', 'voicemail before on Monday'],
  ['I tried to call you yesterday.', 'call before yesterday'],
  ['I tried calling you twice last week.', 'call before last week'],
  ['I just tried you on your cell.', 'call before'],
  ['We called you two days ago.', 'call before two days ago'],
  ['I rang earlier today, but you were out.', 'call before earlier today'],
  ['Sorry I missed you earlier.', 'call before'],
  ['Sorry for the missed call from me.', 'call before'],
  ['I gave you a quick call this morning.', 'call before this morning'],
  ['I couldn’t reach you by phone.', 'call before'],
  ['As discussed, here is the plan.', 'conversation before'],
  ['As we agreed, I will prepare the offer.', 'conversation before'],
  ['It was great talking to you yesterday.', 'conversation before yesterday'],
  ['Thanks for taking my call.', 'conversation before'],
  ['Thank you for your time on the phone.', 'conversation before'],
  ['When we spoke, you asked about the price.', 'conversation before'],
  ['In our call last week you mentioned a budget.', 'conversation before last week'],
  ['We talked three days ago about your plans.', 'conversation before three days ago'],
  ['I texted you yesterday.', 'sms before yesterday'],
  ['I sent you a text on Friday.', 'sms before on Friday'],
  ['Did my text message arrive?', 'sms before'],
  ['I emailed you last week.', 'email before last week'],
  ['My last email was about prices.', 'email before'],
  ['Per my last email, here is the link.', 'email before'],
  ['Call me back, or answer one of my emails.', 'email before'],
  ['I sent you an email a few days ago.', 'email before a few days ago'],
  ['I wrote to you last week.', 'written before last week'],
  ['I sent you a guide two days ago.', 'written before two days ago'],
  ['Have you read the guide I sent?', 'written before'],
  ['I have been sending you a few things.', 'written before'],
  ['Following up on my note from Tuesday.', 'written before'],
  ['As promised, here are the figures.', 'any before'],
  ['As I mentioned, it is short.', 'any before'],
  ['I reached out last week.', 'any before last week'],
  ['I have tried to reach you.', 'any before'],
  ['I sent you a LinkedIn request yesterday.', 'linkedin before yesterday'],
  ['You wrote to us yesterday.', 'enrolling before yesterday'],
  ['Thanks for reaching out just now.', 'enrolling before just now'],
  ['You asked for a demo a moment ago.', 'enrolling before a moment ago'],
  ['Your request from last week is on my desk.', 'enrolling before last week'],
  ['I will call you tomorrow.', 'call after tomorrow'],
  ['I’ll ring you tomorrow morning.', 'call after tomorrow morning'],
  ['I am going to try you again on Monday.', 'call after on Monday'],
  ['Tomorrow I will give you a call.', 'call after Tomorrow'],
  ['I will also try to ring you in a few minutes.', 'call after in a few minutes'],
  ['Expect my call this afternoon.', 'call after this afternoon'],
  ['I’ll text you later today.', 'sms after later today'],
  ['I will email you the figures next week.', 'email after next week'],
  ['I’ll send you the figures in two days.', 'written after in two days'],
  ['If I don’t hear back, I’ll follow up next week.', 'any after next week'],
  ['You will hear from me tomorrow.', 'any after tomorrow'],
  ['Called you this morning, no luck.', 'call before this morning'],
  ['Tried calling you yesterday.', 'call before yesterday'],
  ['Sent you an email yesterday.', 'email before yesterday'],
  ['Hi Ada, texted you yesterday.', 'sms before yesterday'],
  ['My colleague and I spoke with you last week.', 'conversation before last week'],
  ['I shared a guide with you last week.', 'written before last week'],
  ['This is my third attempt to reach you.', 'any before'],
  ['Will call you tomorrow.', 'call after tomorrow'],
  ['Calling you tomorrow at 10.', 'call after tomorrow at 10'],
  ['Let me call you tomorrow.', 'call after tomorrow'],
  ['I shall call you on Tuesday.', 'call after on Tuesday'],
  ['Speak tomorrow!', 'call after tomorrow'],
];

test.each(CLAIMS)('%s', (sentence, claim) => {
  const [first] = readClaims(sentence);
  expect(first === undefined ? null : [first.about, first.when, ...(first.time === null ? [] : [first.time.words])].join(' ')).toBe(claim);
});

test.each([
  'Hi {{ lead.firstName | default: "there" }}, is now a good time?',
  'Shall we talk tomorrow?',
  'Can I call you tomorrow at ten?',
  'If that suits you, I will call you tomorrow.',
  'Call me back on this number when it suits you.',
  'Leave me a voicemail if I am out.',
  'This is my last email.',
  'This will be my last call about it.',
  'Here is my email address.',
  'Who answers within five minutes gets to talk to the person, after ten mostly to their voicemail.',
  'I haven’t heard back, so I’ll close your request.',
  'You asked us to get in touch.',
  'Thanks for reaching out.',
  'I will send you one page with how I would go about it.',
  'I wrote down how to ask them.',
  'What did they tell you about us?',
  'Which day would suit you, this week or next week?',
  'A customer of ours asked for it last week.',
  'Yesterday’s news is old news.',
  'Reply STOP to opt out.',
  'Our calls take ten minutes.',
  'We call customers back within an hour.',
  'We launched a new version yesterday.',
  'I can call you tomorrow if that helps.',
  'Would a call tomorrow work?',
  'Just say when and I will call you.',
  'How do you follow up on calls?',
  'One of our people has two weeks free.',
  'Read [the guide](https://example.com/i-called-you-yesterday) first.',
  'Are you looking to get started this month, or later in the year?',
])('claims nothing: %s', (sentence) => {
  expect(readClaims(sentence).map(({ about, when, phrase }) => `${about} ${when} ${phrase}`)).toEqual([]);
});

test('a claim about a channel replaces those about any message in its sentence', () => {
  const about = (sentence: string) => readClaims(sentence).map((claim) => claim.about);
  expect(about('I reached out and left you a voicemail.')).toEqual(['voicemail']);
  expect(about('As promised, I sent you a text.')).toEqual(['sms']);
  expect(about('I called you this morning and left a voicemail.')).toEqual(['voicemail', 'call']);
});

test('the phrase of a claim keeps the spaces between its words', () => {
  const phrases = (sentence: string) => readClaims(sentence).map(({ phrase }) => phrase);
  expect(phrases('I left you a voicemail.')).toEqual(['left you a voicemail']);
  expect(phrases('Hi Ada – I left you a voicemail.')).toEqual(['left you a voicemail']);
});

test('the position of a claim counts merge fields and links', () => {
  const text = 'Hi {{ lead.firstName | default: "there" }}, read [this](https://example.com). I left you a voicemail yesterday. Shall we?';
  const [claim] = readClaims(text);
  expect(text.slice(claim!.sentence.from, claim!.sentence.to)).toBe('I left you a voicemail yesterday.');
  expect(text.slice(claim!.time!.from, claim!.time!.to)).toBe('yesterday');
});
