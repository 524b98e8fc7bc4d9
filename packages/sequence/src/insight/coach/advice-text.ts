import { channelDefinition } from '../../channels/registry.ts';
import type { Channel } from '../../model/types.ts';
import { quantity } from '../../text/plural.ts';
import type { Advice, AdviceCode } from './advice.ts';

export interface AdviceText {
  /** What to change. */
  readonly advice: string;
  /** Why it pays. */
  readonly reason: string;
  /** What the fix would do, where there is one. */
  readonly fix: string | null;
}

type Params = Advice['params'];
type Words = (params: Params) => { readonly advice: string; readonly reason: string; readonly fix?: string };

const TEXTS: Readonly<Record<AdviceCode, Words>> = {
  'slow-first-touch': ({ minutes }) => ({
    advice: `The first touch goes out after ${duration(Number(minutes))}. Make it five minutes or less.`,
    reason: 'People who asked and hear back within five minutes convert about nine times as often as those who wait ten.',
    fix: 'Switch the wait before it off',
  }),
  'first-touch-waits-for-window': () => ({
    advice: 'The first touch waits for the send window. Let it go out at any hour.',
    reason: 'Whoever writes in the evening is at the keyboard in the evening.',
    fix: 'Send this touch at any hour',
  }),
  'too-few-touches': ({ count, fewest }) => ({
    advice: `The longest way has ${count} ${Number(count) === 1 ? 'touch' : 'touches'}. Plan at least ${fewest}.`,
    reason: 'Four deals in five need five or more touches; most people stop after one.',
  }),
  'too-many-touches': ({ count, most }) => ({
    advice: `The longest way has ${count} touches. Cut it to ${most} or fewer, or make two sequences of it.`,
    reason: 'Late touches that nobody answers cost opt-outs and the reputation of your mailbox.',
  }),
  'one-channel': ({ channel }) => ({
    advice: `Every touch is by ${channelName(String(channel))}. Add a second channel.`,
    reason: 'Who does not read email may well answer a call, and the other way round.',
    fix: channel === 'call' ? 'Add an email in between' : 'Add a call in between',
  }),
  'emails-too-close': ({ hours }) => ({
    advice: `This email comes ${Number(hours) === 0 ? 'right' : quantity(Number(hours), 'hours')} after the one before. Leave 48 hours between emails.`,
    reason: 'Two emails in two days read as pressure and raise the share of complaints.',
    fix: 'Wait longer before this email',
  }),
  'email-ignores-gap': ({ hours }) => ({
    advice: `This email goes out ${Number(hours) === 0 ? 'right' : quantity(Number(hours), 'hours')} after the one before, whatever the gap between emails is. Keep that for answers to what the lead did.`,
    reason: 'The exemption holds across sequences, too: a lead in two of them may get two emails within minutes.',
    fix: 'Keep the gap',
  }),
  'two-sms-a-day': () => ({
    advice: 'Two texts fall on one day. Move this one to another day.',
    reason: 'More than one text a day is the quickest way to a STOP.',
    fix: 'Wait until another day',
  }),
  'calls-same-hour': ({ hour, share }) => ({
    advice: `Two calls in a row fall at about ${String(hour).padStart(2, '0')}:00${Number(share) < 168 ? `, for ${share} of 168 hours at which leads may enroll` : ''}. Try another time of day.`,
    reason: 'Who could not pick up at that hour last time most likely cannot this time.',
    fix: 'Call at another time of day than last',
  }),
  'long-voicemail': ({ seconds, most }) => ({
    advice: `The voicemail takes about ${seconds} seconds to say. Keep it under ${most}.`,
    reason: 'Most listeners have hung up after half a minute, before the number is said.',
  }),
  'no-voicemail': () => ({
    advice: 'There is no word for the machine. Write a voicemail of under half a minute.',
    reason: 'Most calls are not picked up; without a message they leave a missed number and nothing else.',
  }),
  'long-message': ({ words, most }) => ({
    advice: `The message has ${words} words. Under ${most} would do here.`,
    reason: 'It is read on a phone, between two other things.',
  }),
  'long-sms': ({ characters, most }) => ({
    advice: `The text has about ${characters} characters. Keep it under ${most}.`,
    reason: 'Longer texts arrive in pieces and are charged by the piece.',
  }),
  'no-ask': () => ({
    advice: 'The message asks for nothing. End it with one question or one link.',
    reason: 'Without a question there is nothing to answer.',
  }),
  'several-asks': ({ questions, links }) => ({
    advice: `The message has ${asksText(Number(questions), Number(links))}. Ask for one thing.`,
    reason: 'Who has to choose between asks mostly chooses none.',
  }),
  filler: ({ phrase }) => ({
    advice: `“${phrase}” says nothing. Begin with what is new.`,
    reason: 'Readers know the phrase, and stop at it.',
  }),
  impersonal: ({ personal, count }) => ({
    advice: `${Number(personal) === 0 ? 'No message begins' : `${personal} of ${count} messages begin`} with something of the lead's own. Make it at least every other one.`,
    reason: 'The first line is what shows in the list; it decides whether the rest is opened.',
    fix: 'Ask a rep to write a first line',
  }),
  'no-break-up': () => ({
    advice: 'The last touch does not say that it is the last. Close the file politely.',
    reason: 'A break-up message gets more answers than any other single touch.',
    fix: 'Add a break-up email',
  }),
  'no-exit-on-reply': () => ({
    advice: 'A reply does not end the sequence.',
    reason: 'Nothing breaks trust faster than an automatic message after a real answer.',
    fix: 'End the sequence on a reply',
  }),
  'no-exit-on-unsubscribe': () => ({
    advice: 'Unsubscribing does not end the sequence.',
    reason: 'The messages would be held back all the same, but the lead would go on being counted and called.',
    fix: 'End the sequence on unsubscribe',
  }),
  'no-nurture': () => ({
    advice: 'Nothing comes after the end. Hand silent leads over to a low-frequency sequence.',
    reason: 'Not now is seldom never; one note a month costs little.',
  }),
  'repeated-content': () => ({
    advice: 'This message says much the same as an earlier one. Bring something new.',
    reason: 'Who did not answer the first time has no reason to answer the same words again.',
  }),
  'empty-urgency': ({ phrase }) => ({
    advice: `“${phrase}” without a date or a number. Name a real limit or leave it out.`,
    reason: 'Pressure without a reason is not believed, and it is remembered.',
  }),
  'unproven-claim': ({ phrase, time, about, why, share }) => ({
    advice: `${claimText(String(why), String(phrase), String(time), String(about), Number(share))}`,
    reason: CLAIM_REASONS[String(why)] ?? '',
    fix: time !== '' && why === 'days' ? `Remove “${time}”` : 'Remove the sentence',
  }),
  'no-goal': ({ count }) => ({
    advice: `${count} ${Number(count) === 1 ? 'touch has' : 'touches have'} no goal. Write down what each should achieve.`,
    reason: 'A touch without a goal cannot be judged, so it is never cut.',
  }),
};

/** Advice in words. */
export function adviceText(advice: Advice): AdviceText {
  const words = TEXTS[advice.code](advice.params);
  return { advice: words.advice, reason: words.reason, fix: advice.fix === undefined ? null : (words.fix ?? 'Apply') };
}

const SUBJECTS: Readonly<Record<string, string>> = {
  voicemail: 'a voicemail was left',
  call: 'a call was made',
  conversation: 'a call was answered',
  email: 'an email was sent',
  sms: 'a text was sent',
  linkedin: 'a LinkedIn message was sent',
  written: 'a message was sent',
  any: 'anyone was in touch',
};

const CLAIM_REASONS: Readonly<Record<string, string>> = {
  never: 'A lead who knows better stops believing the rest. Say it only where the sequence has done it.',
  outcome: 'The task may still be open, or the call may have gone another way. Branch on its outcome, or say nothing of it.',
  days: 'Weekends and closed hours move touches. A wrong day shows that no person wrote this.',
  channel: 'Leads without an address or consent on that channel never got it. Say it only to those who did.',
};

function claimText(why: string, phrase: string, time: string, about: string, share: number): string {
  const words = time === '' ? phrase : `${phrase} … ${time}`;
  const subject = SUBJECTS[about] ?? 'it happened';
  switch (why) {
    case 'days':
      return `“${words}” is untrue for ${share} of 168 hours at which leads may enroll.`;
    case 'outcome':
      return `“${words}” is said without knowing that ${subject}.`;
    case 'channel':
      return `“${words}” is also said to leads whom the earlier touch skipped.`;
    default:
      return `“${words}” is not true on every way to this step.`;
  }
}

/** Of what there is more than one. */
function asksText(questions: number, links: number): string {
  return [quantity(questions, 'questions'), quantity(links, 'links')].filter((text) => Number.parseInt(text, 10) > 1).join(' and ');
}

function duration(minutes: number): string {
  if (minutes < 120) return `${minutes} minutes`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}

function channelName(channel: string): string {
  return channelDefinition(channel as Channel).noun;
}
