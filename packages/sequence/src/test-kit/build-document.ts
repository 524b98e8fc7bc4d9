import type { SequenceDocument, SequenceNode } from '../model/document.ts';
import { emptyDocument } from '../document/empty-document.ts';
import { addNode } from '../document/operations/add-node.ts';
import { connect } from '../document/operations/connect.ts';
import type { Settings } from '../model/settings.ts';

/** `[id, kind, config?]`. The document already has a start with the id `start`. */
export type Drawn = readonly [id: string, kind: string, config?: unknown];

/** `start → hello`, `asked:yes → warm` */
export type Arrow = string;

/** Builds a document from nodes and paths. */
export function draw(nodes: readonly Drawn[], arrows: readonly Arrow[], settings: Partial<Settings> = {}): SequenceDocument {
  let document: SequenceDocument = emptyDocument();
  document = { ...document, settings: { ...document.settings, ...settings } };
  for (const [id, kind, config] of nodes) {
    document = addNode(document, {
      id,
      kind,
      position: { x: 0, y: document.nodes.length * 140 },
      ...(config === undefined ? {} : { config }),
    }).document;
  }
  for (const arrow of arrows) document = link(document, arrow);
  return document;
}

function link(document: SequenceDocument, arrow: Arrow): SequenceDocument {
  const stops = arrow.split('→').map((stop) => stop.trim());
  let drawn = document;
  for (const [index, stop] of stops.slice(0, -1).entries()) {
    const [from = '', exit = 'next'] = stop.split(':');
    const to = stops[index + 1]!.split(':')[0]!;
    const connected = connect(drawn, from, exit, to);
    if (!connected.ok) throw new Error(`${stop} → ${to}: ${connected.reason}`);
    drawn = connected.document;
  }
  return drawn;
}

export const anEmail = (subject = 'Hello', changes: object = {}): object => ({
  variants: [{ id: 'a', weight: 1, subject, preview: '', body: 'Have a look [here](https://example.com/look).' }],
  ...changes,
});

export const anSms = (text = 'Hello', changes: object = {}): object => ({ variants: [{ id: 'a', weight: 1, text }], ...changes });

export const days = (amount: number, at: string | null = null): object => ({ mode: 'duration', amount, unit: 'days', at });

export function nodeOf(document: SequenceDocument, id: string): SequenceNode {
  const node = document.nodes.find((other) => other.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}
