import { findNode, stepDefinition, type StepId } from '@touchline/sequence';
import { useDocument } from '../../document/editor-context.ts';

/** The subject of a step's first variant; null without a step. */
export function useSubjectOf(id: StepId | null): string | null {
  const document = useDocument();
  const node = id === null ? undefined : findNode(document, id);
  const definition = node && stepDefinition(node.kind);
  const parsed = definition?.config.safeParse(node?.config);
  if (!definition || !parsed?.success) return null;
  return definition.texts?.(parsed.data).find(({ part }) => part === 'subject')?.text ?? null;
}
