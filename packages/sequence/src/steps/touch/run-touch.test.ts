import { describe, expect, it } from 'vitest';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { anEmail, anSms, days, draw } from '../../test-kit/build-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { lead } from '../../test-kit/leads.ts';
import { TUESDAY } from '../../test-kit/run-step.ts';

const nobody = lead({ email: null, phone: null, linkedin: null, consent: { email: false, sms: false, call: false } });

const touches = [
  ['email', anEmail()],
  ['sms', anSms()],
  ['call', { script: 'Hello.' }],
  ['voicemail', { script: 'Hello.' }],
  ['linkedin', { action: 'connect', variants: [{ id: 'a', weight: 1, text: '' }] }],
] as const;

/** The touch on the first day, another one on the fourth. */
function journey(kind: string, config: object, facts = lead(), disabled = false): Journey {
  const document = draw(
    [
      ['it', kind, config],
      ['w', 'wait', days(3, '10:00')],
      ['later', 'notice', { variants: [{ id: 'a', weight: 1, title: 'Later', text: 'Later' }] }],
      ['end', 'end'],
      ...('unreachable' in config && config.unreachable === 'exit' ? [['aside', 'end', { reason: 'aside' }] as const] : []),
    ],
    ['start → it → w → later → end', ...('unreachable' in config && config.unreachable === 'exit' ? ['it:unreachable → aside'] : [])],
  );
  const nodes = document.nodes.map((node) => (node.id === 'it' && disabled ? { ...node, disabled } : node));
  return new Journey(mustCompile({ ...document, nodes }), TUESDAY, facts).start().run();
}

const laterOf = (done: Journey) => done.ofType('message').find(({ step }) => step === 'later')?.on;
const skippedBecause = (done: Journey) =>
  done.ofType('timeline').flatMap(({ entry }) => (entry.what === 'skipped' ? [`${entry.step} ${entry.why}`] : []));

describe.each(touches)('a lead who cannot be reached by %s', (kind, config) => {
  const reached = journey(kind, config);

  it('skips the touch, and later touches keep their days', () => {
    const done = journey(kind, { ...config, unreachable: 'skip' }, nobody);
    expect([done.ofType('task'), skippedBecause(done)]).toEqual([[], ['it unreachable']]);
    expect(laterOf(done)).toBe(laterOf(reached));
    expect(laterOf(done)).toBeGreaterThan(TUESDAY);
  });

  it('gets a task, and later touches keep their days', () => {
    const done = journey(kind, { ...config, unreachable: 'task' }, nobody);
    expect(done.ofType('task')).toMatchObject([{ step: 'it', channel: kind }]);
    expect(laterOf(done)).toBe(laterOf(reached));
  });

  it('takes the side exit', () => {
    const done = journey(kind, { ...config, unreachable: 'exit' }, nobody);
    expect([done.state.endReason, done.ofType('task'), laterOf(done)]).toEqual(['aside', [], undefined]);
  });
});

describe.each(touches)('a disabled %s', (kind, config) => {
  it('is skipped in place, with its exits', () => {
    const done = journey(kind, { ...config, unreachable: 'exit' }, nobody, true);
    expect(skippedBecause(done)).toEqual(['it disabled']);
    expect(done.ofType('message').map(({ step }) => step)).toEqual(['later']);
    expect(laterOf(done)).toBe(laterOf(journey(kind, config)));
  });
});
