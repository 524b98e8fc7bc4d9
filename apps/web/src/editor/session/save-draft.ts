import type { SequenceDocument } from '@touchline/sequence';
import { client, unwrap } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { SaveOutcome, ServerDraft } from '../document/autosave.ts';

/** Saves the draft, based on `revision`. A refusal by the server is an outcome, not an exception. */
export async function saveDraft(sequenceId: string, revision: number, document: SequenceDocument): Promise<SaveOutcome> {
  try {
    const request = { param: { id: sequenceId }, header: { 'if-match': `"${revision}"` }, json: { document } };
    const saved = await unwrap(client.sequences[':id'].draft.$put(request as unknown as Parameters<DraftRoute['$put']>[0]));
    return { type: 'saved', revision: saved.revision };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.offline) return { type: 'offline' };
    if (error.code === 'draft-conflict') return { type: 'conflict', theirs: error.body.current as ServerDraft };
    return { type: 'refused', message: error.body.errors?.[0]?.message ?? error.message };
  }
}

type DraftRoute = (typeof client.sequences)[':id']['draft'];
