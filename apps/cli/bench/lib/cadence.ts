import { defaultSettings, type SequenceDocument } from '@touchline/sequence';

const EMAILS = 8;

/** A Tuesday morning: within working hours of every zone that the leads live in. */
export const ENROLLED_AT = Date.parse('2026-03-10T10:00:00Z');
export const HOUR = 3_600_000;
export const PERIOD = 48 * HOUR;

/**
 * Eight emails, 48 hours apart, under the settings that every new sequence starts with: windows, guards and zones are all worked
 * out, and still every email may go at once, so that a round of stepping is the same work for every lead.
 *
 * @param spread minutes over which each wait scatters the leads by chance
 */
export function cadence(spread = 0): SequenceDocument {
  const steps = Array.from({ length: EMAILS }, (_, index) => index + 1).flatMap((n) => [
    {
      id: `email-${n}`,
      kind: 'email',
      config: {
        goal: 'Learn what they need',
        variants: ['a', 'b'].map((id) => ({
          id,
          weight: 1,
          subject: `Question ${n}, {{ lead.firstName | default: "there" }}`,
          preview: '',
          body: 'Hi {{ lead.firstName | default: "there" }},\n\nwhat would help you most? [Have a look](https://example.com/look).\n\n{{ sender.name }}',
        })),
      },
    },
    { id: `wait-${n}`, kind: 'wait', config: { mode: 'duration', amount: 48, unit: 'hours', at: null, spread } },
  ]);
  const nodes = [
    { id: 'start', kind: 'start', config: { entry: 'manual', note: '' } },
    ...steps,
    { id: 'end', kind: 'end', config: { reason: 'completed' } },
  ];
  return {
    schemaVersion: 1,
    settings: defaultSettings('Europe/Berlin'),
    nodes: nodes.map((node, index) => ({ ...node, position: { x: 0, y: index * 160 } })),
    edges: nodes.slice(1).map((node, index) => ({ from: nodes[index]?.id ?? '', exit: 'next', to: node.id })),
    notes: [],
  };
}
