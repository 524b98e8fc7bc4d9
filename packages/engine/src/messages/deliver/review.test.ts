import { compile, type Ir, type Settings } from '@touchline/sequence';
import { describe, expect, test } from 'vitest';
import { draw, email, end, sms } from '../../test-kit/build-document.ts';
import type { OutboxRow } from './outbox-row.ts';
import { review } from './review.ts';

/** A Tuesday. */
const NOON = Date.parse('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const irOf = (settings: Partial<Settings> = {}, more: object = {}): Ir => {
  const { ir } = compile(draw([email('e1', more), sms('s1'), end()], settings));
  if (ir === null) throw new Error('The sequence does not compile.');
  return ir;
};
const open = irOf();
const guards = { smsPerLeadDay: 1, hoursBetweenEmails: 48, waking: null };
const window = (from: string, to: string) => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  return Object.fromEntries(days.map((day) => [day, [{ from, to }]])) as Settings['sendWindow'];
};

/** A message that may go out. */
const row = (changes: Partial<OutboxRow> = {}): OutboxRow =>
  ({
    step_id: 'e1',
    channel: 'email',
    cancel_requested: false,
    enrollment_status: 'active',
    sequence_status: 'active',
    lead_found: true,
    consent_email: true,
    consent_sms: true,
    consent_call: true,
    root_status: null,
    manual: false,
    created_ms: NOON,
    time_zone: 'UTC',
    owner: null,
    ...changes,
  }) as unknown as OutboxRow;
const text = (changes: Partial<OutboxRow> = {}): OutboxRow => row({ step_id: 's1', channel: 'sms', ...changes });

describe('a message is canceled', () => {
  test.each<[string, Partial<OutboxRow>, string]>([
    ['a cancellation was asked for', { cancel_requested: true }, 'Canceled before it was sent.'],
    ['its enrollment was deleted', { enrollment_status: null }, 'Its enrollment was deleted.'],
    ['its lead was deleted', { lead_found: null }, 'Its lead was deleted.'],
    ['the consent was taken back', { consent_email: false }, 'The lead no longer accepts messages on this channel.'],
    ['its sequence was archived', { sequence_status: 'archived' }, 'Its sequence was archived.'],
  ])('when %s, even if a person sent it or everything else is paused', (_when, changes, error) => {
    expect(review(row(changes), open, NOON)).toEqual({ status: 'canceled', error });
    expect(review(row({ ...changes, manual: true }), open, NOON)).toEqual({ status: 'canceled', error });
    if (!('enrollment_status' in changes)) {
      expect(review(row({ enrollment_status: 'paused', ...changes }), open, NOON)).toEqual({ status: 'canceled', error });
    }
  });

  test('by the consent of its own channel', () => {
    expect(review(text({ consent_email: false }), open, NOON)).toBeNull();
    expect(review(text({ consent_sms: false }), open, NOON)).toMatchObject({ status: 'canceled' });
    expect(review(row({ consent_sms: false, consent_call: false }), open, NOON)).toBeNull();
  });
});

describe('a message waits', () => {
  test.each<[string, Partial<OutboxRow>, number, string]>([
    ['a paused sequence', { sequence_status: 'paused' }, MINUTE, 'Its sequence is paused.'],
    ['a paused lead', { enrollment_status: 'paused' }, MINUTE, 'Its lead is paused.'],
    ['a queued message that it answers', { root_status: 'queued' }, 5_000, 'Waits for the message that it answers.'],
    ['a claimed message that it answers', { root_status: 'claimed' }, 5_000, 'Waits for the message that it answers.'],
  ])('for %s, even if a person sent it', (_what, changes, wait, error) => {
    for (const manual of [false, true]) {
      expect(review(row({ ...changes, manual }), open, NOON)).toEqual({ status: 'queued', at: NOON + wait, error });
    }
  });

  test.each(['sent', 'failed', 'canceled', 'unconfirmed'] as const)('not for a %s message that it answers', (root_status) => {
    expect(review(row({ root_status }), open, NOON)).toBeNull();
  });

  test.each(['closing', 'draft', 'active'] as const)('not in a sequence that is %s', (sequence_status) => {
    expect(review(row({ sequence_status }), open, NOON)).toBeNull();
  });

  test.each(['ended', 'failed', 'active'] as const)('not for a lead whose enrollment is %s', (enrollment_status) => {
    expect(review(row({ enrollment_status }), open, NOON)).toBeNull();
  });
});

describe('the send window', () => {
  const late = irOf({ sendWindow: window('14:00', '18:00') });

  test('holds a message until it opens in the zone of the lead, else of the owner, else of the sequence', () => {
    const held = (at: number) => ({ status: 'queued', at, error: 'It was late, and keeps its distance from the send window.' });
    expect(review(row(), late, NOON)).toEqual(held(NOON + 2 * HOUR));
    expect(review(row({ time_zone: 'Asia/Kolkata' }), late, NOON)).toBeNull();
    expect(review(row({ time_zone: null, owner: { timeZone: 'Europe/Moscow' } as never }), late, NOON)).toBeNull();
    expect(review(row({ time_zone: 'UTC', owner: { timeZone: 'Europe/Moscow' } as never }), late, NOON)).toEqual(held(NOON + 2 * HOUR));
    expect(review(row({ time_zone: null }), late, NOON)).toEqual(held(NOON + 2 * HOUR));
    expect(review(row(), irOf({ sendWindow: window('09:00', '12:01') }), NOON)).toBeNull();
    expect(review(row(), irOf({ sendWindow: window('14:00', '18:00') }, { window: 'ignore' }), NOON)).toBeNull();
  });

  test('does not hold a manual message, unless it is 15 minutes late', () => {
    expect(review(row({ manual: true }), late, NOON)).toBeNull();
    expect(review(row({ manual: true }), late, NOON + 15 * MINUTE - 1)).toBeNull();
    expect(review(row({ manual: true }), late, NOON + 15 * MINUTE)).toMatchObject({ status: 'queued', at: NOON + 2 * HOUR });
  });

  test('does not concern a step that is no touch, or that the version no longer has', () => {
    expect(review(row({ step_id: 'end' }), late, NOON)).toBeNull();
    expect(review(row({ step_id: 'gone' }), late, NOON)).toBeNull();
  });
});

describe('the distance between messages', () => {
  const spaced = irOf({ guards });
  const others = (changes: object) => ({ others: { open: null, sent: [], ...changes } }) as Partial<OutboxRow>;
  const sentAt = (channel: string, at: number) => others({ sent: [{ channel, at }] });

  test('a message waits for an earlier one of the same kind that is not out yet', () => {
    const error = 'Waits for an earlier message to the same lead.';
    expect(review(row(others({ open: NOON - HOUR })), spaced, NOON)).toEqual({ status: 'queued', at: NOON + 5_000, error });
    expect(review(row(others({ open: NOON + HOUR })), spaced, NOON)).toEqual({ status: 'queued', at: NOON + HOUR + 5_000, error });
    expect(review(text(others({ open: NOON - HOUR })), spaced, NOON)).toEqual({ status: 'queued', at: NOON + 5_000, error });
  });

  test('and not where no limit is set, or where its step ignores the gap', () => {
    const waiting = others({ open: NOON - HOUR });
    expect(review(row(waiting), open, NOON)).toBeNull();
    expect(review(text(waiting), open, NOON)).toBeNull();
    expect(review(row(waiting), irOf({ guards: { ...guards, hoursBetweenEmails: null } }), NOON)).toBeNull();
    expect(review(text(waiting), irOf({ guards: { ...guards, smsPerLeadDay: null } }), NOON)).toBeNull();
    expect(review(row(waiting), irOf({ guards }, { ignoreEmailGap: true }), NOON)).toBeNull();
  });

  test('an email keeps its hours from the last email, and may be as much early as the last one was late', () => {
    const held = review(row(sentAt('email', NOON - 24 * HOUR)), spaced, NOON);
    expect(held).toEqual({
      status: 'queued',
      at: NOON + 24 * HOUR - 15 * MINUTE,
      error: 'It was late, and keeps its distance from an earlier message.',
    });
    expect(review(row(sentAt('email', NOON - 48 * HOUR + 15 * MINUTE)), spaced, NOON)).toBeNull();
    expect(review(row(sentAt('email', NOON - 48 * HOUR + 16 * MINUTE)), spaced, NOON)).toMatchObject({ at: NOON + MINUTE });
    const hour = irOf({ guards: { ...guards, hoursBetweenEmails: 1 } });
    expect(review(row(sentAt('email', NOON - 57 * MINUTE)), hour, NOON)).toBeNull();
    expect(review(row(sentAt('email', NOON - 56 * MINUTE)), hour, NOON)).toMatchObject({ at: NOON + MINUTE });
    expect(review(row(sentAt('email', NOON - HOUR)), irOf({ guards }, { ignoreEmailGap: true }), NOON)).toBeNull();
  });

  test('the latest of several emails counts', () => {
    const sent = [NOON - 30 * HOUR, NOON - 24 * HOUR, NOON - 40 * HOUR].map((at) => ({ channel: 'email', at }));
    expect(review(row(others({ sent })), spaced, NOON)).toMatchObject({ at: NOON + 24 * HOUR - 15 * MINUTE });
  });

  test('a text waits for the next day after the last text of its limit, and not for an email', () => {
    expect(review(text(sentAt('sms', NOON - HOUR)), spaced, NOON)).toMatchObject({
      status: 'queued',
      error: 'It was late, and keeps its distance from an earlier message.',
    });
    expect(review(text(sentAt('sms', NOON - 30 * HOUR)), spaced, NOON)).toBeNull();
    expect(review(text(sentAt('sms', NOON - HOUR)), irOf({ guards: { ...guards, smsPerLeadDay: 2 } }), NOON)).toBeNull();
    expect(review(text(sentAt('email', NOON - HOUR)), spaced, NOON)).toBeNull();
    expect(review(row(sentAt('sms', NOON - HOUR)), spaced, NOON)).toBeNull();
  });

  test('touches of different channels keep their minutes', () => {
    const minutes = irOf({ guards: { smsPerLeadDay: null, hoursBetweenEmails: null, waking: null, minutesBetweenTouches: 20 } });
    expect(review(text(sentAt('email', NOON - 5 * MINUTE)), minutes, NOON)).toEqual({
      status: 'queued',
      at: NOON + 5 * MINUTE,
      error: 'It was late, and keeps its distance from another touch.',
    });
    expect(review(text(sentAt('email', NOON - 10 * MINUTE)), minutes, NOON)).toBeNull();
  });
});
