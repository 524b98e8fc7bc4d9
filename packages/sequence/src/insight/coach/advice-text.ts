import { channelDefinition } from '../../channels/registry.ts';
import type { Channel } from '../../model/types.ts';
import { quantity } from '../../text/plural.ts';
import type { Advice, AdviceCode } from './advice.ts';

/** Advice as text. */
export interface AdviceText {
  /** What to change. */
  readonly advice: string;
  /** Why it helps. */
  readonly reason: string;
  /** What the quick fix does; missing where there is none. */
  readonly fix: string | null;
}

type Params = Advice['params'];
type Words = (params: Params) => { readonly advice: string; readonly reason: string; readonly fix?: string };

const TEXTS: Readonly<Record<AdviceCode, Words>> = {
  'slow-first-touch': ({ minutes }) => ({
    advice: `The first touch goes out after ${duration(Number(minutes))}. Make it five minutes or less.`,
    reason: 'Leads who hear back within five minutes convert about nine times as often as leads who wait ten.',
    fix: 'Disable the wait before it',
  }),
  'first-touch-waits-for-window': () => ({
    advice: 'The first touch waits for the send window. Send it at any time.',
    reason: 'Leads who write in the evening are online then.',
    fix: 'Send this touch at any time',
  }),
  'too-few-touches': ({ count, fewest }) => ({
    advice: `The longest path has ${count} ${Number(count) === 1 ? 'touch' : 'touches'}. Plan at least ${fewest}.`,
    reason: 'Four out of five deals take five or more touches. Most people stop after one.',
  }),
  'too-many-touches': ({ count, most }) => ({
    advice: `The longest path has ${count} touches. Cut it to ${most} or fewer, or split it into two sequences.`,
    reason: 'Late touches get few replies. They cost opt-outs and hurt your sender reputation.',
  }),
  'one-channel': ({ channel }) => ({
    advice: `Every touch uses ${channelName(String(channel))}. Add a second channel.`,
    reason: 'Leads who ignore email may answer a call, and vice versa.',
    fix: isCall(String(channel)) ? 'Add an email in between' : 'Add a call in between',
  }),
  'emails-too-close': ({ hours }) => ({
    advice: `This email comes ${Number(hours) === 0 ? 'right' : quantity(Number(hours), 'hours')} after the previous one. Leave 48 hours between emails.`,
    reason: 'Two emails in two days feel pushy and raise the complaint rate.',
    fix: 'Wait longer before this email',
  }),
  'email-ignores-gap': ({ hours }) => ({
    advice: `This email goes out ${Number(hours) === 0 ? 'right' : quantity(Number(hours), 'hours')} after the previous one and ignores the minimum gap. Reserve that for responses to what the lead did.`,
    reason: 'The exemption also applies across sequences. A lead in two sequences may get two emails within minutes.',
    fix: 'Keep the gap',
  }),
  'two-sms-a-day': () => ({
    advice: 'Two texts go out on the same day. Move this one to another day.',
    reason: 'More than one text a day is the fastest way to get a STOP.',
    fix: 'Wait until another day',
  }),
  'calls-same-hour': ({ hour, share }) => ({
    advice: `Two calls in a row are at about ${String(hour).padStart(2, '0')}:00${Number(share) < 168 ? `, for ${share} of 168 hours at which leads may enroll` : ''}. Try another time of day.`,
    reason: 'A lead who was busy at that hour last time is likely to be busy again.',
    fix: 'Call at a different time of day than last time',
  }),
  'long-voicemail': ({ seconds, most }) => ({
    advice: `The voicemail takes about ${seconds} seconds to read. Keep it under ${most}.`,
    reason: 'Most people hang up after half a minute, before they hear your number.',
  }),
  'no-voicemail': () => ({
    advice: 'No voicemail script. Write one that takes less than half a minute.',
    reason: 'Most calls are not answered. Without a message, all they leave is a missed call.',
  }),
  'long-message': ({ words, most }) => ({
    advice: `The message has ${words} words. Keep it under ${most}.`,
    reason: 'People read it on a phone, between other tasks.',
  }),
  'long-sms': ({ characters, most }) => ({
    advice: `The text has about ${characters} characters. Keep it under ${most}.`,
    reason: 'Longer texts are split into several messages, and you pay for each.',
  }),
  'no-ask': () => ({
    advice: 'The message has no call to action. End it with one question or one link.',
    reason: 'Without a question there is nothing to reply to.',
  }),
  'several-asks': ({ questions, links }) => ({
    advice: `The message has ${asksText(Number(questions), Number(links))}. Ask for one thing.`,
    reason: 'People who have to choose between several asks usually choose none.',
  }),
  filler: ({ phrase }) => ({
    advice: `“${phrase}” is filler. Start with something new.`,
    reason: 'Readers recognize the phrase and stop reading.',
  }),
  impersonal: ({ personal, count }) => ({
    advice: `${Number(personal) === 0 ? 'No message starts' : `${personal} of ${count} messages start`} with something specific to the lead. Do so in at least every other message.`,
    reason: 'The first line shows in the inbox and decides whether the email gets opened.',
    fix: 'Ask a rep to write an opening line',
  }),
  'no-break-up': () => ({
    advice: 'The last touch does not say that it is the last. Send a break-up message.',
    reason: 'A break-up message gets more answers than any other single touch.',
    fix: 'Add a break-up email',
  }),
  'no-exit-on-reply': () => ({
    advice: 'A reply does not end the sequence.',
    reason: 'Nothing breaks trust faster than an automated message after a real reply.',
    fix: 'End the sequence on a reply',
  }),
  'no-exit-on-unsubscribe': () => ({
    advice: 'Unsubscribing does not end the sequence.',
    reason: 'Messages are held back anyway, but the lead is still counted and called.',
    fix: 'End the sequence on unsubscribe',
  }),
  'no-nurture': () => ({
    advice: 'Nothing follows the end. Move silent leads to a low-frequency sequence.',
    reason: '“Not now” rarely means never. One note a month costs little.',
  }),
  'repeated-content': () => ({
    advice: 'This message repeats an earlier one. Say something new.',
    reason: 'A lead who did not answer the first time has no reason to answer the same words again.',
  }),
  'empty-urgency': ({ phrase }) => ({
    advice: `“${phrase}” has no date or number. Name a real limit or leave it out.`,
    reason: 'People do not believe pressure without a reason, and they remember it.',
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

/** A piece of advice in English: what to change, why, and the label of its quick fix. */
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
  never: 'A lead who knows better stops believing the rest. Say it only on paths where it happened.',
  outcome: 'The task may still be open, or the call may have gone differently. Branch on its outcome, or leave it out.',
  days: 'Weekends and closed hours move touches. A wrong day shows that no person wrote this.',
  channel: 'Leads without an address or consent for that channel never got it. Say it only to leads who did.',
};

function claimText(why: string, phrase: string, time: string, about: string, share: number): string {
  const words = time === '' ? phrase : `${phrase} … ${time}`;
  const subject = SUBJECTS[about] ?? 'it happened';
  switch (why) {
    case 'days':
      return `“${words}” is untrue for ${share} of 168 hours at which leads may enroll.`;
    case 'outcome':
      return `“${words}” is sent without knowing that ${subject}.`;
    case 'channel':
      return `“${words}” is also sent to leads that skipped the earlier touch.`;
    default:
      return `“${words}” is not true on every path to this step.`;
  }
}

/** Names the asks that there is more than one of. */
function asksText(questions: number, links: number): string {
  return [quantity(questions, 'questions'), quantity(links, 'links')].filter((text) => Number.parseInt(text, 10) > 1).join(' and ');
}

function duration(minutes: number): string {
  if (minutes < 120) return `${minutes} minutes`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}

function isCall(channel: string): boolean {
  return channelDefinition(channel as Channel).contacts.includes('conversation');
}

function channelName(channel: string): string {
  return channelDefinition(channel as Channel).noun;
}
