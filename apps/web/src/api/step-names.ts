import { useQueries } from '@tanstack/react-query';
import { stepNames, type StepNames } from '../words/step-names.ts';
import { draftQuery } from './sequences.ts';

/** Names of steps, by sequence: the draft has them. A sequence that is gone, or is still on its way, has none. */
export function useStepNames(sequenceIds: readonly string[]): ReadonlyMap<string, StepNames> {
  const ids = [...new Set(sequenceIds)];
  const drafts = useQueries({ queries: ids.map((id) => draftQuery(id)) });
  return new Map(
    ids.flatMap((id, index) => {
      const document = drafts[index]?.data?.document;
      return document ? [[id, stepNames(document)] as const] : [];
    }),
  );
}
