import type { LeadSource, SequenceDocument } from '@touchline/sequence';
import type { Template } from '../../api/types.ts';
import type { ChosenFile } from './file-choice.tsx';

/** The starting point of a new sequence. */
export type StartOptions =
  | { readonly from: 'blank' }
  | { readonly from: 'file'; readonly file: ChosenFile | null }
  | { readonly from: 'source'; readonly source: LeadSource }
  | { readonly from: 'template'; readonly template: Template };

/** The suggested name. */
export function suggestedName(beginning: StartOptions): string {
  if (beginning.from === 'template') return beginning.template.name;
  return (beginning.from === 'file' ? beginning.file?.name : undefined) ?? 'Untitled sequence';
}

/** Content for the request, in the zone of the workspace. Null while nothing is chosen. Loads the core and the templates on demand. */
export async function contentOf(
  beginning: StartOptions,
  zone: string,
): Promise<{ document: SequenceDocument } | { templateId: string } | null> {
  switch (beginning.from) {
    case 'blank':
      return { document: (await import('@touchline/sequence')).emptyDocument(zone) };
    case 'file':
      return beginning.file?.document ? { document: beginning.file.document } : null;
    case 'source':
      return { document: (await import('@touchline/templates')).frameworkFrom(beginning.source, zone) };
    case 'template':
      return { templateId: beginning.template.id };
  }
}
