import { validNode } from '../../document/read-node.ts';
import { advance } from '../../runtime/advance.ts';
import { initialState } from '../../runtime/initial-state.ts';
import { nextWake } from '../../runtime/next-wake.ts';
import type { Ir, IrStep } from '../../model/ir.ts';
import { IR_VERSION } from '../../model/ir.ts';
import { personaLead } from '../simulate/persona.ts';
import { stepDefinition, stepRegistry } from '../../steps/registry.ts';
import type { Instant, StepId } from '../../model/types.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/civil.ts';
import type { Cadence, PlannedVisit, Path } from './cadence.ts';

/** One enrollment on a path: when each touch goes out, after the send window, quiet hours and limits. */
export interface TimetableRow {
  readonly enrolledAt: Instant;
  readonly at: ReadonlyMap<StepId, Instant>;
}

const ZONE = 'UTC';
/** A Monday at 00:00, in weeks without a change of the clock. */
const MONDAY = Temporal.Instant.from('2026-06-01T00:00:00Z').epochMilliseconds;
const HOURS_PER_WEEK = 168;
/** More than the steps of any path. Stops a path that never ends. */
const MOST_SIGNALS = 5_000;

const known = new WeakMap<Path, readonly TimetableRow[]>();

/**
 * Enrolls a silent lead at every hour of a week and runs the interpreter along one path. The plan of a single Tuesday cannot show
 * the effect of weekends and closed hours: two calls that are hours apart in the plan may meet on Monday morning.
 */
export function timetableOf(path: Path, cadence: Cadence): readonly TimetableRow[] {
  const found = known.get(path);
  if (found !== undefined) return found;
  const ir = forced(path, cadence);
  const rows = Array.from({ length: HOURS_PER_WEEK }, (_, hour) => row(ir, MONDAY + hour * HOUR));
  known.set(path, rows);
  return rows;
}

function row(ir: Ir, enrolledAt: Instant): TimetableRow {
  const lead = personaLead({ timeZone: ZONE });
  const at = new Map<StepId, Instant>();
  let state = initialState(enrolledAt);
  let now: Instant | null = enrolledAt;
  for (let signals = 0; now !== null && signals < MOST_SIGNALS; signals++) {
    const advanced = advance(ir, state, signals === 0 ? { type: 'start' } : { type: 'timer' }, { now, enrollmentId: 'coach', lead });
    for (const effect of advanced.effects) if (effect.type === 'message' || effect.type === 'task') at.set(effect.step, now);
    state = advanced.state;
    now = nextWake(state);
  }
  return { enrolledAt, at };
}

/** The steps of one path in a row: touches and waits as drawn, each decision replaced by the time until it takes this path. */
function forced({ visits }: Path, { document, settings }: Cadence): Ir {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const kept = visits.flatMap((visit): readonly (readonly [StepId, Omit<IrStep, 'exits'>])[] => {
    const node = nodes.get(visit.id);
    const valid = node === undefined ? null : validNode(node);
    if (node === undefined || valid === null || node.disabled === true) return [];
    const { definition, config, exits } = valid;
    if (definition.touch !== null) return [[node.id, { kind: node.kind, config: atOnce(config, visit) }]];
    const asDrawn = definition.family === 'timing' && exits.length === 1;
    if (asDrawn) return [[node.id, { kind: node.kind, config }]];
    return visit.left > visit.entered ? [[node.id, { kind: stepRegistry.wait.kind, config: pause(visit) }]] : [];
  });
  const steps = kept.map(([id, step], index): readonly [StepId, IrStep] => {
    const next = kept[index + 1]?.[0] ?? null;
    const exits = stepDefinition(step.kind)!.exits(step.config);
    return [id, { ...step, exits: Object.fromEntries(exits.map(({ name }) => [name, next])) }];
  });
  const { afterEnd: _, ...rest } = settings;
  return {
    $schema: '',
    irVersion: IR_VERSION,
    entry: kept[0]?.[0] ?? '',
    settings: { ...rest, timeZone: ZONE, holidays: { country: null, dates: [] } },
    steps: Object.fromEntries(steps),
  };
}

/** The lead does not wait for a task that is done at once on this path. */
function atOnce(config: unknown, { entered, left }: PlannedVisit): unknown {
  const waits = typeof config === 'object' && config !== null && 'waitFor' in config;
  return waits && left === entered ? { ...config, waitFor: null } : config;
}

function pause({ entered, left }: PlannedVisit) {
  return { ...(stepRegistry.wait.defaults() as object), amount: Math.ceil((left - entered) / MINUTE), unit: 'minutes', at: null };
}

/** Days between two instants by the calendar. */
export function daysApart(before: Instant, after: Instant): number {
  return Math.floor(after / DAY) - Math.floor(before / DAY);
}
