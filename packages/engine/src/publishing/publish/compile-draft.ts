import { compileToPublish, type Ir, type Issue, parseDocument, type SequenceDocument } from '@touchline/sequence';

export type CompiledDraft = { readonly document: SequenceDocument; readonly ir: Ir } | { readonly issues: readonly Issue[] };

/** Reads and compiles a stored draft. Problems of either come as issues. */
export function compileDraft(input: unknown, sequenceId: string): CompiledDraft {
  const parsed = parseDocument(input);
  if (!parsed.ok) {
    const issues = parsed.problems.map(({ path, nodeId }): Issue => ({
      code: 'invalid-document',
      severity: 'error',
      nodeId: nodeId ?? null,
      path,
    }));
    return { issues };
  }
  const { ir, issues } = compileToPublish(parsed.document, { sequenceId });
  return ir === null ? { issues } : { document: parsed.document, ir };
}
