import { findNode, type StepId, validNode } from '@touchline/sequence';
import { useDocument } from '../../document/editor-context.ts';

/** The subject of a step's first variant; null without a step. */
export function useSubjectOf(id: StepId | null): string | null {
  const document = useDocument();
  const node = id === null ? undefined : findNode(document, id);
  const valid = node === undefined ? null : validNode(node);
  return valid?.definition.texts?.(valid.config).find(({ part }) => part === 'subject')?.text ?? null;
}
