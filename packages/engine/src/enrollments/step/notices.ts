import type { Notice } from '../../notifications/notify.ts';
import type { Outcome } from './interpret.ts';
import { standingEffects } from './step-counters.ts';

/** What the owners of the leads should know of a batch: its alerts and its tasks. */
export function noticesOf(outcomes: readonly Outcome[]): readonly Notice[] {
  const notices: Notice[] = [];
  for (const { row, effects } of outcomes) {
    const to = { ownerOf: row.lead_id };
    for (const effect of standingEffects(effects)) {
      if (effect.type === 'alert') {
        const fact = `alert:${row.id}:${effect.step}:${row.state.visits[effect.step] ?? 0}`;
        notices.push({ workspaceId: row.workspace_id, kind: 'alert', fact, data: { leadId: row.lead_id, text: effect.text }, to });
      }
      if (effect.type === 'task' || effect.type === 'first-line')
        notices.push({ workspaceId: row.workspace_id, kind: 'task', data: { count: 1, leadId: row.lead_id }, to });
    }
  }
  return notices;
}
