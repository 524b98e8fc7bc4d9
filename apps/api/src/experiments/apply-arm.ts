import type { SequenceDocument } from '@touchline/sequence';

type Part = { readonly id: string; readonly weight: number };

/**
 * The document in which all new leads get `arm` at a step. Other variants stay, with weight 0, so that leads keep theirs. Null if the
 * step has no such arm.
 */
export function applyArm(document: SequenceDocument, stepId: string, arm: string): SequenceDocument | null {
  const node = document.nodes.find(({ id }) => id === stepId);
  const config = node?.config as { variants?: readonly Part[]; arms?: readonly Part[] } | undefined;
  const parts = config?.arms ?? config?.variants ?? [];
  if (node === undefined || !parts.some(({ id }) => id === arm)) return null;
  const changed =
    config?.arms === undefined
      ? { ...config, variants: parts.map((part) => ({ ...part, weight: part.id === arm ? Math.max(1, part.weight) : 0 })) }
      : { ...config, winner: arm };
  return { ...document, nodes: document.nodes.map((one) => (one === node ? { ...node, config: changed } : one)) };
}
