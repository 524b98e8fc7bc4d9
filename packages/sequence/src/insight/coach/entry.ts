import type { SequenceDocument } from '../../model/document.ts';
import { stepDefinition } from '../../steps/registry.ts';
import { startSchema } from '../../steps/start/config.ts';

/** Whether leads contact us (a form, or another system on their behalf) or we contact them. */
export function entryOf(document: SequenceDocument): 'inbound' | 'outbound' {
  const entry = document.nodes.find((node) => stepDefinition(node.kind)?.family === 'entry');
  const config = startSchema.safeParse(entry?.config);
  return config.success && config.data.entry === 'form' ? 'inbound' : 'outbound';
}
