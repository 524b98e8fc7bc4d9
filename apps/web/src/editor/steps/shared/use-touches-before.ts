import { liquidTokens, parseMarkup, validNode, type Channel, type SequenceDocument, type StepId } from '@touchline/sequence';
import { distinctNames } from '../../../lib/document/distinct-names.ts';
import { useMemo } from 'react';
import { useDocument } from '../../document/editor-context.ts';
import { walkOrder } from '../../../lib/document/walk-order.ts';

export interface TouchBefore {
  readonly id: StepId;
  readonly name: string;
  readonly channel: Channel;
  /** URLs that its texts link to. */
  readonly links: readonly string[];
  /** Possible outcomes of its task. */
  readonly outcomes: readonly string[];
}

/** Touches that can be sent before a step, in reading order. */
function touchesBefore(document: SequenceDocument, id: StepId): readonly TouchBefore[] {
  const before = upstream(document, id);
  const name = distinctNames(document);
  return walkOrder(document).flatMap((node) => {
    const valid = validNode(node);
    if (!before.has(node.id) || node.disabled === true || !valid?.definition.touch) return [];
    const { definition, config } = valid;
    const texts = definition.texts?.(config) ?? [];
    return [
      {
        id: node.id,
        name: name(node.id),
        channel: valid.definition.touch(config).channel,
        links: [...new Set(texts.flatMap(({ text }) => linksIn(text)))],
        outcomes: definition.outcomes?.(config) ?? [],
      },
    ];
  });
}

export function useTouchesBefore(id: StepId): readonly TouchBefore[] {
  const document = useDocument();
  return useMemo(() => touchesBefore(document, id), [document, id]);
}

/** Steps from which a step can be reached, including itself if it is in a loop. */
function upstream(document: SequenceDocument, id: StepId): ReadonlySet<StepId> {
  const into = Map.groupBy(document.edges, (edge) => edge.to);
  const seen = new Set<StepId>();
  const queue = [id];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    for (const { from } of into.get(current) ?? []) {
      if (seen.has(from)) continue;
      seen.add(from);
      queue.push(from);
    }
  }
  return seen;
}

/** URLs as the message will link them. */
function linksIn(text: string): readonly string[] {
  const { hide, show } = liquidTokens();
  return parseMarkup(hide(text)).flatMap((block) =>
    (block.type === 'list' ? block.items : block.lines).flatMap((parts) =>
      parts.flatMap((part) => (part.type === 'link' && /^https?:/i.test(part.address) ? [show(part.address)] : [])),
    ),
  );
}
