import { eventDefinition, type Reaction, type RecordedEvent } from '../model/events.ts';
import type { Instant, StepId } from '../model/types.ts';
import type { SequenceEvent } from '../model/event.ts';
import { keysOf } from '../model/event-key.ts';
import { namesOf } from './match-exit-condition.ts';
import { noteFirstLine } from './first-lines.ts';
import type { IrFacts } from './ir-facts.ts';
import { keysHeard } from '../model/listen-key.ts';
import type { EnrollmentState, TouchRecord } from '../model/state.ts';

/**
 * Records an event at its touch. Every field keeps the earliest instant, so repeating and reordering events changes
 * nothing. If the event adds no information, the same state object is returned.
 */
export function mergeEvent(
  state: EnrollmentState,
  event: SequenceEvent,
  { listened, counted, reached }: Pick<IrFacts, 'listened' | 'counted' | 'reached'>,
): EnrollmentState {
  let remembered = noteFirstLine(state, event);
  // A link scanner is not the lead, so no step waits for its clicks.
  if (listened.size > 0 && event.human !== false)
    for (const key of keysHeard(listened, namesOf(event, { reached }), event)) remembered = remember(remembered, key, event.at);
  if (counted.size > 0) for (const key of keysOf(event)) if (counted.has(key)) remembered = count(remembered, key, event.at);
  const id = touchOf(state, event);
  const record = id === null ? undefined : state.touches[id];
  if (id === null || record === undefined) return remembered;
  const merged = mergeTouch(record, event);
  return merged === record ? remembered : { ...remembered, touches: { ...remembered.touches, [id]: merged } };
}

/**
 * The touch of an event: the one it names, else the last touch that went out before the event. An event that does not name
 * a visit must be later than the send. If it is earlier, it is about an earlier visit, or about none.
 */
export function touchOf(state: EnrollmentState, event: SequenceEvent): StepId | null {
  if (!Object.hasOwn(merges, event.name)) return null;
  if (event.step !== undefined) {
    const record = Object.hasOwn(state.touches, event.step) ? state.touches[event.step] : undefined;
    return record !== undefined && (event.visit === undefined ? record.at < event.at : isOfVisit(record, event)) ? event.step : null;
  }
  let latest: StepId | null = null;
  let latestAt = -Infinity;
  for (const [id, record] of Object.entries(state.touches)) {
    if (event.channel !== undefined && event.channel !== record.channel) continue;
    // Two touches in one millisecond: the id decides, not the order of keys.
    if (record.at >= event.at || record.at < latestAt || (record.at === latestAt && latest !== null && id < latest)) continue;
    latest = id;
    latestAt = record.at;
  }
  return latest;
}

/** A message cannot be opened or clicked before it exists. Clocks of other reporters may differ from ours. */
function isOfVisit(record: TouchRecord, { name, visit, at }: SequenceEvent): boolean {
  if (visit !== record.visit) return false;
  return at >= record.at || eventDefinition(name)?.onlyAfterSending !== true;
}

function mergeTouch(record: TouchRecord, event: SequenceEvent): TouchRecord {
  return Object.hasOwn(merges, event.name) ? merges[event.name as RecordedEvent](record, event) : record;
}

type Merge = (record: TouchRecord, event: SequenceEvent) => TouchRecord;

/** Events that change the record of a touch, by name. */
const merges: { readonly [Name in RecordedEvent]: Merge } = {
  delivered: (record, { at }) => earliest(record, 'delivered', at),
  opened: (record, { at, human }) => {
    const byAny = earliest(record, 'openedByAny', at);
    return human === false ? byAny : earliest(byAny, 'opened', at);
  },
  clicked: (record, { at, human, link }) => {
    const byAny = earliest(record, 'clickedByAny', at);
    const merged = human === false ? byAny : earliest(byAny, 'clicked', at);
    return link === undefined ? merged : earliestLink(merged, human === false ? 'machineLinks' : 'links', link, at);
  },
  replied: (record, { at }) => earliest(record, 'replied', at),
  bounced: (record, { at }) => earliest(record, 'bounced', at),
  'task-completed': (record, { at, outcome }) => earliestOutcome(record, outcome ?? 'done', at),
};

type InstantField = Reaction | 'openedByAny' | 'clickedByAny';

function earliest(record: TouchRecord, field: InstantField, at: Instant): TouchRecord {
  const known = record[field];
  return known !== undefined && known <= at ? record : { ...record, [field]: at };
}

function earliestLink(record: TouchRecord, field: 'links' | 'machineLinks', link: string, at: Instant): TouchRecord {
  const links = record[field];
  const known = links !== undefined && Object.hasOwn(links, link) ? links[link] : undefined;
  return known !== undefined && known <= at ? record : { ...record, [field]: { ...links, [link]: at } };
}

/** Of two outcomes in the same millisecond, the smaller text wins, in any order. */
function earliestOutcome(record: TouchRecord, value: string, at: Instant): TouchRecord {
  const known = record.outcome;
  if (known !== undefined && (known.at < at || (known.at === at && known.value <= value))) return record;
  return { ...record, outcome: { value, at } };
}

/** The maximum that a rule can count. */
const LOG_LIMIT = 100;

/** The newest instants without duplicates, so that order and repetition don't matter. */
function count(state: EnrollmentState, key: string, at: Instant): EnrollmentState {
  const known = state.log !== undefined && Object.hasOwn(state.log, key) ? state.log[key]! : [];
  if (known.includes(at)) return state;
  const log = [...known, at].sort((a, b) => a - b).slice(-LOG_LIMIT);
  return { ...state, log: { ...state.log, [key]: log } };
}

function remember(state: EnrollmentState, name: string, at: Instant): EnrollmentState {
  const known = state.heard !== undefined && Object.hasOwn(state.heard, name) ? state.heard[name] : undefined;
  return known !== undefined && known >= at ? state : { ...state, heard: { ...state.heard, [name]: at } };
}
