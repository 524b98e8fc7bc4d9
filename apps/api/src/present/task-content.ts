import { mergeFields, renderText, type Sender } from '@touchline/channels';
import { leadFacts } from '@touchline/engine';
import type { Json, LeadFacts } from '@touchline/sequence';
import type { TaskRow } from '../queries/tasks.ts';

export interface TaskContent {
  readonly goal: string | null;
  readonly script: string | null;
  readonly voicemailScript: string | null;
  readonly subject: string | null;
  /** What to write, in the variant of this lead. */
  readonly text: string | null;
}

/** What the published step gives a rep to say or to write, with the lead's own words filled in. */
export function taskContent(row: TaskRow, sender: Sender): TaskContent {
  const fields = mergeFields(
    leadOf(row),
    row.owner === null ? sender : { name: row.owner.name, address: row.owner.email ?? sender.address },
    // Where it will stand.
    '…',
  );
  const variant = [row.config?.['variants']]
    .flat()
    .find((item): item is Record<string, unknown> => isRecord(item) && item['id'] === row.variant);
  const filled = (value: unknown): string | null => {
    if (typeof value !== 'string' || value.trim() === '') return null;
    try {
      return renderText(value, fields);
    } catch {
      // A rep is better off with a raw field than without the script.
      return value;
    }
  };
  return {
    goal: filled(row.config?.['goal']),
    script: filled(row.config?.['script']),
    voicemailScript: filled(row.config?.['voicemailScript']),
    subject: filled(variant?.['subject']),
    text: filled(variant?.['text'] ?? variant?.['body']),
  };
}

function leadOf(row: TaskRow): LeadFacts {
  return leadFacts({ ...row, fields: row.fields as Record<string, Json> });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
