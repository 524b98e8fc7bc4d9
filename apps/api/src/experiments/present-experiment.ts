import { type ArmLook, difference, isEarly, posterior, rate } from '@touchline/experiments';
import type { z } from '@hono/zod-openapi';
import type { experimentReportSchema, experimentSchema } from '../contract/experiments.ts';
import type { Metric } from './metrics.ts';
import type { Judged } from './judge-experiment.ts';

const DAY = 86_400_000;

export function presentExperiment({ row, decision }: Judged): z.infer<typeof experimentSchema> {
  const { verdict, current } = decision;
  const state = row.state;
  return {
    id: row.id,
    name: row.name,
    sequenceId: row.sequence_id,
    sequenceName: row.sequence_name,
    stepId: row.step_id,
    metric: row.metric as Metric,
    windowDays: row.window_days,
    baseline: row.baseline,
    difference: row.difference,
    power: row.power,
    leads: row.leads,
    counted: current.arms.reduce((sum, { trials }) => sum + trials, 0),
    state,
    winner: verdict?.state === 'better' ? verdict.arm : null,
    harm: verdict?.state === 'guardrail' ? { arm: verdict.arm, event: verdict.guardrail } : null,
    daysLeft: state === 'running' ? daysLeft(row, current.arms, new Date(current.at).getTime()) : null,
    startedAt: row.started_at.toISOString(),
    startedBy: row.started_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ended_by,
    why: row.why,
    applied:
      row.applied_arm === null || row.applied_at === null
        ? null
        : { arm: row.applied_arm, at: row.applied_at.toISOString(), by: row.applied_by },
  };
}

export function presentReport(judged: Judged): z.infer<typeof experimentReportSchema> {
  const { row, decision } = judged;
  const [control] = decision.current.arms;
  return {
    ...presentExperiment(judged),
    guardrails: Object.entries(row.guardrails).map(([event, tolerance]) => ({ event, tolerance })),
    arms: row.arms.map(({ id, weight }) => presentArm(decision, control!, id, weight)),
    looks: decision.looks.map(({ at, arms }) => ({
      at,
      arms: arms.map(({ arm, trials, successes }) => ({ arm, trials, successes })),
    })),
  };
}

function presentArm({ p, current }: Judged['decision'], control: ArmLook, id: string, weight: number) {
  const arm = current.arms.find((one) => one.arm === id)!;
  const { assigned, trials, successes, harms } = arm;
  const measured = rate(successes, trials);
  const isControl = arm === control;
  const gap = isControl ? null : difference(control, arm);
  const believed = isControl || trials === 0 || control.trials === 0 ? null : posterior(control, arm);
  return {
    arm: id,
    weight,
    isControl,
    assigned,
    counted: trials,
    reached: successes,
    rate: measured === null ? null : { ...measured, early: isEarly(measured) },
    difference: gap === null ? null : { ...gap },
    p: isControl ? null : (p[id] ?? 1),
    chanceToBeat: believed?.chance ?? null,
    expectedLoss: believed?.lossOfB ?? null,
    harms: { ...harms },
  };
}

/** At the rate at which leads got an arm so far; null before any did. */
function daysLeft(row: Judged['row'], arms: readonly ArmLook[], now: number): number | null {
  const days = Math.max(1, (now - row.started_at.getTime()) / DAY);
  const assigned = arms.reduce((sum, arm) => sum + arm.assigned, 0);
  if (assigned === 0) return null;
  const missing = Math.max(0, row.leads - assigned);
  return Math.ceil(missing / (assigned / days)) + row.window_days;
}
