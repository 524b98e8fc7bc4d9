import { describe, expect, it, test } from 'vitest';
import { EXIT_CONDITIONS } from './exit-conditions.ts';
import { defaultSettings } from './settings.ts';
import { compile } from '../compiler/compile.ts';
import { anEmail, draw } from '../test-kit/build-document.ts';
import { EVENT_NAME, meantEvent } from './event-names.ts';
import { EVENT_NAMES, REACTIONS, SIGNS_AT_TOUCHES } from './events.ts';

test('every known name is valid and has no suggestion', () => {
  for (const name of EVENT_NAMES) {
    expect(name).toMatch(EVENT_NAME);
    expect(meantEvent(name)).toBeNull();
  }
});

test('the lists keep the order of the UI', () => {
  expect(REACTIONS).toEqual(['opened', 'clicked', 'replied', 'bounced', 'delivered']);
  expect(SIGNS_AT_TOUCHES).toEqual(['opened', 'clicked', 'replied', 'task-completed']);
  expect(EXIT_CONDITIONS.map(({ name }) => name).slice(0, 5)).toEqual([
    'replied',
    'meeting-booked',
    'reached-by-phone',
    'unsubscribed',
    'bounced',
  ]);
  expect(defaultSettings().exitConditions).toEqual(EXIT_CONDITIONS.slice(0, 5).map(({ name }) => ({ name })));
});

describe('the suggested name', () => {
  test.each([
    ['page_viewed', 'page-viewed'],
    ['pageViewed', 'page-viewed'],
    ['Page viewed', 'page-viewed'],
    ['page-view', 'page-viewed'],
    ['viewed-page', 'page-viewed'],
    ['meeting_booked', 'meeting-booked'],
    ['meeting-bookd', 'meeting-booked'],
    ['reply', 'replied'],
    ['Replied', 'replied'],
    ['email_opened', 'opened'],
    ['click', 'clicked'],
    ['unsubscribe', 'unsubscribed'],
    ['bounce', 'bounced'],
    ['out_of_office', 'out-of-office'],
    ['trial_started', 'trial-started'],
    ['Trial Started!', 'trial-started'],
    ['essai-démarré', 'essai-demarre'],
    ['demo--requested', 'demo-requested'],
    ['日本', 'trial-started'],
  ])('%s → %s', (name, meant) => expect(meantEvent(name)).toBe(meant));

  test.each(['trial-started', 'deal-closed', 'cost', 'invoice-paid', 'step-2', 'v2', 'wish'])('custom name %s is fine', (name) =>
    expect(meantEvent(name)).toBeNull(),
  );

  it('is a valid name, for input of any length', () => {
    for (const name of ['A'.repeat(80), 'aB'.repeat(40), 'a b'.repeat(26), '_'.repeat(80)]) {
      const meant = meantEvent(name);
      expect(meant).toMatch(EVENT_NAME);
      expect(meant!.length).toBeLessThanOrEqual(80);
      expect(meantEvent(meant!)).toBeNull();
    }
  });
});

test('an invalid event name is a warning in every setting that has one', () => {
  const document = draw(
    [
      ['e', 'email', anEmail()],
      ['w', 'wait', { mode: 'event', event: 'page_viewed', limit: { amount: 1, unit: 'days' } }],
      [
        'b',
        'branch',
        {
          rules: [
            {
              id: 'a',
              label: '',
              match: 'all',
              conditions: [{ type: 'events', event: 'pageViewed', page: '', op: 'at-least', count: 1, within: null }],
            },
          ],
        },
      ],
      ['end', 'end'],
    ],
    ['start → e → w:happened → b:a → end', 'w:limit → end', 'b:else → end'],
    { exitConditions: [{ name: 'replied' }, { name: 'meeting_booked' }, { name: 'trial-started' }] },
  );
  const { ir, issues } = compile(document);
  expect(ir).not.toBeNull();
  expect(issues.map(({ code, severity, path, params }) => [code, severity, path, params?.['meant']])).toEqual([
    ['unreported-event', 'warning', 'exitConditions.1', 'meeting-booked'],
    ['unreported-event', 'warning', 'rules.0.conditions.0.event', 'page-viewed'],
    ['unreported-event', 'warning', 'event', 'page-viewed'],
  ]);
});
