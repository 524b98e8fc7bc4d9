import { findNode, type SequenceDocument } from '@touchline/sequence';
import { useQueries } from '@tanstack/react-query';
import { stepNames, type StepNames } from '../../copy/step-names.ts';
import { draftQuery, versionQuery } from '../../api/sequences.ts';

/** A version with active leads, which may have steps that the draft no longer has. */
export interface RunVersion {
  readonly sequenceId: string;
  readonly versionId: string;
}

/**
 * Step names by sequence, from the given versions, else from the draft, which may have renamed the step. A deleted sequence has none.
 */
export function useStepNames(sequenceIds: readonly string[], versions: readonly RunVersion[] = []): ReadonlyMap<string, StepNames> {
  const ids = [...new Set(sequenceIds)];
  const drafts = useQueries({ queries: ids.map((id) => draftQuery(id)) });
  const runs = [...new Map(versions.map((run) => [run.versionId, run])).values()];
  const published = useQueries({ queries: runs.map(({ versionId }) => versionQuery(versionId)) });
  return new Map(
    ids.flatMap((id, index) => {
      const draft = drafts[index]?.data?.document;
      const older = runs.flatMap((run, at) => (run.sequenceId === id ? (published[at]?.data ?? []) : []));
      return draft ? [[id, namesIn([...older, draft])] as const] : [];
    }),
  );
}

/** Step names by version, for loaded versions. */
export function useVersionNames(versionIds: readonly string[]): ReadonlyMap<string, StepNames> {
  const ids = [...new Set(versionIds)];
  const published = useQueries({ queries: ids.map((id) => versionQuery(id)) });
  return new Map(
    ids.flatMap((id, index) => {
      const document = published[index]?.data;
      return document ? [[id, stepNames(document)] as const] : [];
    }),
  );
}

/** From the first document that has the step. */
function namesIn(documents: readonly SequenceDocument[]): StepNames {
  const of = (step: string) => {
    const document = documents.find((candidate) => findNode(candidate, step) !== undefined) ?? documents[0];
    return document && stepNames(document);
  };
  return Object.assign((step: string) => of(step)?.(step) ?? 'a step', {
    exit: (step: string, exit: string) => of(step)?.exit?.(step, exit),
  });
}
