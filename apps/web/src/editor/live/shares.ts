import type { Live } from '../../api/types.ts';

/** Leads that took an exit, of those that finished the step. */
export interface ExitShare {
  readonly passed: number;
  /** 0 to 100; null until a lead finishes the step. */
  readonly percent: number | null;
}

/** The share of an exit. Leads still waiting at the step do not count. */
export function exitShare(live: Live | null, step: string, exit: string): ExitShare {
  const passed = live?.exits[`${step}:${exit}`] ?? 0;
  const figures = live?.steps[step];
  const done = figures ? figures.entered - figures.here : 0;
  return { passed, percent: done > 0 ? Math.round((100 * passed) / done) : null };
}

/** Leads that finished a step with exits but took none: their enrollment ended there. */
export function dropOff(live: Live | null, step: string): number {
  const figures = live?.steps[step];
  if (!live || !figures) return 0;
  const done = figures.entered - figures.here;
  const went = Object.entries(live.exits).reduce((sum, [exit, n]) => (exit.startsWith(`${step}:`) ? sum + n : sum), 0);
  return Math.max(0, done - went);
}
