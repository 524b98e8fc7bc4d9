/** End reason in the sequence that a lead was taken from. */
export const SUPERSEDED = 'superseded';

/** End reason of whoever was taken out because their way is gone. */
export const TAKEN_OUT = 'version-retired';

/**
 * An enrollment `e` that was ended by an exit condition or by a person, so that what was under way is called off. One that merely came
 * to the end still gets its last message.
 */
export const STOPPED = `e.status = 'ended' AND (
  e.end_reason IN ('exited-by-person', '${SUPERSEDED}', '${TAKEN_OUT}')
  OR EXISTS (SELECT 1 FROM versions v, jsonb_array_elements(v.ir->'settings'->'exitConditions') c
    WHERE v.workspace_id = e.workspace_id AND v.id = e.version_id AND c->>'name' = e.end_reason))`;
