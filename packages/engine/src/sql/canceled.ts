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
