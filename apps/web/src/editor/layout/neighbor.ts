import { exitsOf, type SequenceDocument, type StepId } from '@touchline/sequence';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Steps whose top edges are at most this far apart count as side by side. */
const SAME_ROW = 120;

/** The step that an arrow key moves to: up and down along the path, left and right to the next branch. */
export function neighbor(document: SequenceDocument, id: StepId, direction: Direction): StepId | null {
  const node = document.nodes.find((other) => other.id === id);
  if (node === undefined) return null;
  if (direction === 'down') {
    const exits = exitsOf(node).map((exit) => exit.name);
    const paths = document.edges.filter((edge) => edge.from === id).toSorted((a, b) => exits.indexOf(a.exit) - exits.indexOf(b.exit));
    return paths[0]?.to ?? null;
  }
  if (direction === 'up') return document.edges.find((edge) => edge.to === id)?.from ?? null;
  const sign = direction === 'right' ? 1 : -1;
  const beside = document.nodes
    .filter(
      (other) =>
        other.id !== id && Math.abs(other.position.y - node.position.y) < SAME_ROW && (other.position.x - node.position.x) * sign > 0,
    )
    .toSorted((a, b) => (a.position.x - b.position.x) * sign);
  return beside[0]?.id ?? null;
}
