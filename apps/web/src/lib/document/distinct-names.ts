import { nodeName, type SequenceDocument, type SequenceNode, stepDefinition, type StepId, touchDays } from '@touchline/sequence';
import { walkOrder } from './walk-order.ts';
import { textFormat } from '../format/text-format.ts';

/** Above this number of steps, computing the days takes longer than a key press may. */
const MOST_STEPS = 150;

/**
 * Unique names for a list of steps. Steps with equal names get a suffix, such as `Email “Hello” · day 4`: the kind and the planned day, else the position in reading order.
 */
export function distinctNames(document: SequenceDocument): (id: StepId) => string {
  const names = new Map(walkOrder(document).map((node) => [node.id, nodeName(document, node.id, textFormat)]));
  const byName = Map.groupBy(walkOrder(document), ({ id }) => names.get(id) ?? '');
  const alike = [...byName].filter(([, nodes]) => nodes.length > 1);
  if (alike.length > 0) {
    const days = daysOf(document);
    for (const [name, nodes] of alike) for (const [id, text] of toldApart(name, nodes, days)) names.set(id, text);
  }
  return (id) => names.get(id) ?? nodeName(document, id, textFormat);
}

function toldApart(
  name: string,
  nodes: readonly SequenceNode[],
  days: ReadonlyMap<StepId, number>,
): readonly (readonly [StepId, string])[] {
  const kinds = new Set(nodes.map(({ kind }) => kind)).size > 1;
  const details = nodes.map(({ id, kind }) => {
    const day = days.get(id);
    return [...(kinds ? [stepDefinition(kind)?.title ?? kind] : []), ...(day === undefined ? [] : [`day ${day}`])].join(' · ');
  });
  const counts = Map.groupBy(details, (detail) => detail);
  const seen = new Map<string, number>();
  return nodes.map(({ id }, index) => {
    const detail = details[index]!;
    const all = counts.get(detail)!.length;
    const place = (seen.get(detail) ?? 0) + 1;
    seen.set(detail, place);
    return [id, [name, detail, all > 1 ? `${place} of ${all}` : ''].filter((part) => part !== '').join(' · ')];
  });
}

/** The planned day of each touch, counted as in the sequence. */
function daysOf(document: SequenceDocument): ReadonlyMap<StepId, number> {
  if (document.nodes.length > MOST_STEPS) return new Map();
  return new Map(touchDays(document, document).map(({ id, before }) => [id, before.day]));
}
