import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../model/settings.ts';
import { around } from '../../test-kit/run-step.ts';
import { settingsFixes } from './settings-fixes.ts';

const usual = defaultSettings('UTC');
const fixed = (code: string, settings: Partial<Settings>, params: object = {}, nodeId: string | null = null) => {
  const document = around('split', { arms: [{ id: 'a' }, { id: 'b' }] }, settings);
  const issue = { code, severity: 'error', nodeId, params } as unknown as Parameters<typeof settingsFixes>[1];
  return settingsFixes(document, issue).map(({ title, apply }) => ({ title, settings: apply(document).settings }));
};
const exits = (...names: readonly string[]) => ({ exitConditions: names.map((name) => ({ name })) });

test.each<[string, Partial<Settings>, string, Partial<Settings>, object]>([
  ['invalid-zone', { timeZone: 'Moon' }, 'Use UTC', { timeZone: 'UTC' }, {}],
  ['impossible-window', {}, 'Open on weekdays, 08:00 to 18:00', { sendWindow: usual.sendWindow }, {}],
  ['impossible-waking-window', {}, 'Open on weekdays, 08:00 to 18:00', { sendWindow: usual.sendWindow }, {}],
  [
    'holidays-unknown',
    { holidays: { country: 'XX', dates: ['2026-12-24'] } },
    'Ignore public holidays',
    { holidays: { country: null, dates: ['2026-12-24'] } },
    {},
  ],
  ['duplicate-exit-condition', exits('replied', 'bounced', 'replied'), 'Remove the second one', exits('replied', 'bounced'), {}],
  ['unreported-event', exits('reply', 'bounced'), 'Use “replied”', exits('replied', 'bounced'), { name: 'reply', meant: 'replied' }],
  [
    'unreported-event',
    exits('replied', 'reply', 'bounced'),
    'Use “replied”',
    exits('replied', 'bounced'),
    { name: 'reply', meant: 'replied' },
  ],
  ['condition-after-exit', exits('replied', 'bounced'), 'Don’t end the sequence on “replied”', exits('bounced'), { what: 'replied' }],
  ['hand-over-nowhere', { afterEnd: { sequenceId: 'x', note: '' } }, 'End the sequence here', { afterEnd: null }, {}],
  ['hand-over-to-itself', { afterEnd: { sequenceId: 'x', note: '' } }, 'End the sequence here', { afterEnd: null }, {}],
])('%s of %j is fixed by "%s"', (code, before, title, after, params) => {
  const changes = fixed(code, before, params);
  expect(changes.map((change) => change.title)).toEqual([title]);
  expect(changes[0]!.settings).toMatchObject(after);
});

test('times in the wrong order are swapped, and empty spans removed, on every day', () => {
  const sendWindow = {
    ...usual.sendWindow,
    monday: [
      { from: '18:00', to: '09:00' },
      { from: '20:00', to: '20:00' },
    ],
    tuesday: [{ from: '18:00', to: '24:00' }],
    friday: [{ from: '24:00', to: '09:00' }],
    sunday: [{ from: '10:00', to: '10:00' }],
  };
  const [change] = fixed('impossible-span', { sendWindow });
  expect(change!.settings.sendWindow).toEqual({
    ...sendWindow,
    monday: [{ from: '09:00', to: '18:00' }],
    friday: [{ from: '09:00', to: '24:00' }],
    sunday: [],
  });
});

test.each<[string, Partial<Settings>, object, string | null]>([
  ['unreported-event', exits('reply'), { name: 'reply', meant: 'replied' }, 'it'],
  ['unreported-event', exits('xyz'), { name: 'xyz' }, null],
  ['condition-after-exit', exits('bounced'), { what: 'replied' }, null],
  ['hand-over-nowhere', {}, {}, 'it'],
  ['empty-wait', {}, {}, 'it'],
])('%s about %j with %j at %s has no fix in the settings', (code, settings, params, nodeId) => {
  expect(fixed(code, settings, params, nodeId)).toEqual([]);
});
