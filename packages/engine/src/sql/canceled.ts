import { EVENT_NAMES, eventDefinition } from '@touchline/sequence';

/** End reason in the sequence that a lead was taken from. */
export const SUPERSEDED = 'superseded';

/** End reason of leads removed because their path was deleted. */
export const TAKEN_OUT = 'version-retired';

/**
 * An enrollment `e` that an exit condition or a person ended, so that its messages in progress are canceled. One that merely reached
 * the end still gets its last message.
 */
export const STOPPED = `e.status = 'ended' AND (
  e.end_reason IN ('exited-by-person', '${SUPERSEDED}', '${TAKEN_OUT}')
  OR EXISTS (SELECT 1 FROM versions v, jsonb_array_elements(v.ir->'settings'->'exitConditions') c
    WHERE v.workspace_id = e.workspace_id AND v.id = e.version_id AND c->>'name' = e.end_reason))`;

/** Events that say that a message failed. They are no answer of the lead. */
const UNDELIVERED = EVENT_NAMES.filter((name) => eventDefinition(name)?.undelivered === true);

/**
 * The lead of enrollment `e` met an exit condition after enrolling. An enrollment that had already reached its end keeps that end reason,
 * so `STOPPED` alone would miss the answer.
 */
export const ANSWERED = `EXISTS (
  SELECT 1 FROM events a
  JOIN versions v ON v.workspace_id = a.workspace_id AND v.id = e.version_id
  CROSS JOIN jsonb_array_elements(v.ir->'settings'->'exitConditions') c
  WHERE a.workspace_id = e.workspace_id AND a.lead_id = e.lead_id AND a.at >= e.enrolled_at AND a.name = c->>'name'
    AND a.name NOT IN (${UNDELIVERED.map((name) => `'${name}'`).join(', ')}))`;
