import { mergeFields, renderText, type Sender } from '@touchline/channels';
import { leadFacts } from '@touchline/engine';
import { fieldLine, type Json, type Personal } from '@touchline/sequence';
import type { TaskRow } from '../queries/tasks.ts';

export interface TaskContent {
  readonly goal: string | null;
  readonly script: string | null;
  readonly voicemailScript: string | null;
  readonly subject: string | null;
  /** What to write, in the variant of this lead. */
  readonly text: string | null;
}

/** The published step's text for a rep, with the lead's data filled in. */
export function taskContent(row: TaskRow, sender: Sender): TaskContent {
  const lead = leadFacts({ ...row, fields: row.fields as Record<string, Json> });
  const from = row.owner === null ? sender : { name: row.owner.name, address: row.owner.email ?? sender.address };
  const fields = mergeFields(lead, from, fieldLine(row.config ?? {}, lead.fields) || placeOfLine(row));
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

/** A placeholder for an opening line that a rep has yet to write or to say. */
function placeOfLine({ purpose, config }: TaskRow): string {
  if (purpose === 'first-line') return '…';
  return (config as Personal | null)?.personalization?.from === 'rep' ? '[your opening line]' : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
