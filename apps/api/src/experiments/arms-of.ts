import { canonicalJson, type SequenceDocument } from '@touchline/sequence';

export interface ComparedArm {
  readonly id: string;
  readonly weight: number;
  /** What its leads get. */
  readonly content: unknown;
}

interface Compared {
  /** Name of the touch or split, as its author wrote it. */
  readonly label: string;
  readonly isSplit: boolean;
  /** Those with leads, in the order of the step. The first is the control. */
  readonly arms: readonly ComparedArm[];
}

type Part = { readonly id: string; readonly weight: number } & Record<string, unknown>;

/** What a step of a document compares: the variants of a touch, or the arms of a path split; null if there is no such step. */
export function armsOf(document: SequenceDocument, stepId: string): Compared | null {
  const node = document.nodes.find(({ id }) => id === stepId);
  if (node === undefined) return null;
  const config = node.config as { variants?: readonly Part[]; arms?: readonly Part[] };
  const isSplit = config.arms !== undefined;
  const parts = (config.arms ?? config.variants ?? []).filter(({ weight }) => weight > 0);
  const arms = parts.map(({ id, weight, ...content }) => ({ id, weight, content: isSplit ? pathOf(document, stepId, id) : content }));
  return { label: node.label ?? node.id, isSplit, arms };
}

/** Where an arm leads. */
const pathOf = ({ edges }: SequenceDocument, from: string, exit: string): string | null =>
  edges.find((edge) => edge.from === from && edge.exit === exit)?.to ?? null;

/** Whether the leads of each arm still get the same, in the same proportion. */
export function isSameTest(stored: readonly ComparedArm[], current: readonly ComparedArm[]): boolean {
  const share = (arms: readonly ComparedArm[]) => {
    const sum = arms.reduce((total, { weight }) => total + weight, 0);
    return arms.map(({ id, weight, content }) => ({ id, share: weight / sum, content }));
  };
  return canonicalJson(share(stored)) === canonicalJson(share(current));
}
