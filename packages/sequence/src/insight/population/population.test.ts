import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { call, chain, days, email, end, sms } from '../../test-kit/chain.ts';
import { busiestDay } from './busiest-day.ts';
import type { Population, PopulationProgress, PopulationResult } from './population.ts';
import { simulatePopulation } from './simulate-population.ts';

const from = Temporal.Instant.from('2026-06-01T09:00:00Z').epochMilliseconds;
const quiet = { opens: 0, clicks: 0, replies: 0, bounces: 0, unsubscribes: 0 };
const SILENT = { email: quiet, sms: quiet, call: { ...quiet, done: 0 } };

function run(document: SequenceDocument, population: Partial<Population> = {}): Promise<PopulationResult> {
  return simulatePopulation(compile(document).ir!, { leads: 1000, from, ...population });
}

const clicked = {
  id: 'asked',
  kind: 'if',
  config: { what: 'clicked', of: { touch: 'e' }, within: { amount: 2, unit: 'days' } },
  exits: { yes: 'c', no: 's' },
};
const branched = chain([email('e', '[Look](https://example.com)?'), clicked, { ...call('c'), exits: { next: 'end' } }, sms('s'), end]);

describe('simulatePopulation', () => {
  it('counts every lead at every step and exit', async () => {
    const result = await run(branched, { rates: SILENT, touches: { e: { clicks: 0.3, hours: 1 } } });
    expect(result.steps['e']).toMatchObject({ entered: 1000, handedOver: 1000 });
    const { yes = 0, no = 0 } = result.steps['asked']!.exits;
    expect(yes + no).toBe(1000);
    expect(yes / 1000).toBeCloseTo(0.3, 1);
    expect(result.steps['c']!.entered).toBe(yes);
    expect(result.steps['s']!.handedOver).toBe(no);
    expect(result).toMatchObject({ leads: 1000, ends: { completed: 1000 }, running: 0, replies: 0, touchesPerLead: 2 });
  });

  it('ends leads who reply, opt out or bounce, at about the rates given', async () => {
    const cadence = chain([email('a'), days('w', 3), email('b'), days('v', 3), email('d'), end]);
    const result = await run(cadence, { leads: 3000, rates: { email: { ...quiet, replies: 0.1, unsubscribes: 0.02, hours: 0.5 } } });
    const lost = (result.ends['replied'] ?? 0) + (result.ends['unsubscribed'] ?? 0);
    // 88 % are left after each of the first two. The last reply comes after the end.
    expect(result.steps['b']!.entered / 3000).toBeCloseTo(0.88, 1);
    expect(result.steps['d']!.entered / 3000).toBeCloseTo(0.78, 1);
    expect(lost + result.ends['completed']!).toBe(3000);
    expect(result.steps['d']!.replied / result.steps['d']!.handedOver).toBeCloseTo(0.1, 1);
    expect(result.daysToEnd!.p90).toBeGreaterThanOrEqual(6);
  });

  it('gives the days of the workload in order', async () => {
    const calls = chain([days('w', 20), call('c'), days('v', 2, '10:00'), call('d'), end]);
    const { workload } = await run(calls, { overDays: 10, rates: SILENT });
    const on = workload.map(({ date }) => date);
    expect(on.length).toBeGreaterThan(3);
    expect(on).toEqual(on.toSorted());
  });

  it('gives the workload of a team per day', async () => {
    const calls = chain([days('w', 1, '10:00'), call('c'), end]);
    const result = await run(calls, { leads: 700, overDays: 5, rates: SILENT });
    expect(result.workload.reduce((sum, day) => sum + (day.tasks.call ?? 0), 0)).toBe(700);
    // Leads from Friday and Saturday morning are called on Monday.
    expect(result.workload.map(({ date }) => date)).toEqual(['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']);
    expect(busiestDay(result.workload, 'tasks', 5)[0]).toEqual({ channel: 'call', date: '2026-06-08', total: 192, each: 39 });
    expect(busiestDay(result.workload, 'messages', 1)).toEqual([]);
  });

  it('mixes leads of several segments', async () => {
    const result = await run(chain([sms('s'), end]), {
      rates: SILENT,
      segments: [
        { weight: 1, lead: { phone: null } },
        { weight: 3, lead: {} },
      ],
    });
    expect(result.steps['s']!.skipped / 1000).toBeCloseTo(0.25, 1);
    expect(result.steps['s']!.skipped + result.steps['s']!.handedOver).toBe(1000);
  });

  it.each([
    [{ busy: 3, voicemail: 1 }, 0.75],
    [{ busy: 1, voicemail: 3 }, 0.25],
    [{ busy: 0, voicemail: 1 }, 0],
    [{ busy: 1, voicemail: 0 }, 1],
  ])('shares call outcomes by weight: %j', async (outcomes, share) => {
    const asked = {
      id: 'got',
      kind: 'if',
      config: { what: 'outcome', of: { touch: 'c' }, outcome: 'busy' },
      exits: { yes: 'end', no: 's' },
    };
    const made = {
      ...call('c'),
      config: { goal: 'Talk', script: 'Ask.', outcomes: ['busy', 'voicemail'], waitFor: { amount: 2, unit: 'days' } },
    };
    const cadence = chain([{ ...made, exits: { done: 'got', limit: 'end' } }, asked, sms('s'), end]);
    const result = await run(cadence, { leads: 1500, rates: SILENT, touches: { c: { done: 1, outcomes } } });
    const { yes = 0, no = 0 } = result.steps['got']!.exits;
    expect(yes + no).toBeGreaterThan(1000);
    expect(yes / (yes + no)).toBeCloseTo(share, 1);
  });

  it('adds events that no touch caused', async () => {
    const result = await run(chain([email('e'), days('w', 20), email('f'), end]), {
      rates: SILENT,
      happenings: [{ name: 'meeting-booked', share: 0.4, withinDays: 10 }],
    });
    expect(result.ends['meeting-booked']! / 1000).toBeCloseTo(0.4, 1);
  });

  it('reports progress, and depends only on the seed', async () => {
    const seen: PopulationProgress[] = [];
    const ir = compile(branched).ir!;
    const first = await simulatePopulation(ir, { leads: 600, from }, (progress) => void seen.push(progress));
    expect(seen.map(({ done }) => done)).toEqual([0, 250, 500, 600]);
    expect(await run(branched, { leads: 600 })).toEqual(first);
    expect(await run(branched, { leads: 600, seed: 2 })).not.toEqual(first);
  });

  it('stops at the horizon of an endless nurture', async () => {
    const loop = chain([email('e'), { ...days('w', 30), exits: { next: 'e' } }]);
    const result = await run(loop, { leads: 10, rates: SILENT, horizonDays: 100 });
    expect(result).toMatchObject({ running: 10, daysToEnd: null, touchesPerLead: 4 });
  });
});
