import { defaultSettings, SCHEMA_VERSION, type SequenceDocument, type SequenceNode } from '@touchline/sequence';

const EMAILS = 8;

type Drawn = Omit<SequenceNode, 'position'>;

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
  const steps = Array.from({ length: EMAILS }, (_, index) => [email(`email-${index + 1}`), wait(`wait-${index + 1}`, 48, spread)]);
  return inARow(steps.flat());
}

/** An email and the question whether it is clicked within three days; each answer waits for another two. */
export function clickCadence(): SequenceDocument {
  const asks: Drawn = {
    id: 'clicked',
    kind: 'if',
    config: { what: 'clicked', of: { touch: 'email-1' }, link: null, engagement: 'human', within: { amount: 3, unit: 'days' } },
  };
  const document = inARow([email('email-1'), asks, wait('yes', 48)]);
  const no = { ...wait('no', 48), position: { x: 400, y: 480 } };
  return {
    ...document,
    nodes: [...document.nodes, no],
    edges: [
      ...document.edges.map((edge) => (edge.from === 'clicked' ? { ...edge, exit: 'yes' } : edge)),
      { from: 'clicked', exit: 'no', to: 'no' },
      { from: 'no', exit: 'next', to: 'end' },
    ],
  };
}

/** `touches` of three channels, one a day. */
export function mixedCadence(touches: number): SequenceDocument {
  const kinds = [email, sms, call];
  const steps = Array.from({ length: touches }, (_, index) => {
    const touch = kinds[index % kinds.length] ?? email;
    return [touch(`touch-${index + 1}`), wait(`wait-${index + 1}`, 24)];
  });
  return inARow(steps.flat());
}

export function email(id: string): Drawn {
  const variants = ['a', 'b'].map((variant) => ({
    id: variant,
    weight: 1,
    subject: `A question about ${id}, {{ lead.firstName | default: "there" }}`,
    preview: '',
    body: 'Hi {{ lead.firstName | default: "there" }},\n\nwhat would help you most? [Have a look](https://example.com/look).\n\n{{ sender.name }}',
  }));
  return { id, kind: 'email', config: { goal: 'Learn what they need', variants } };
}

function sms(id: string): Drawn {
  const text = 'Hi {{ lead.firstName | default: "there" }}, is now a good time? Reply STOP to opt out.';
  return { id, kind: 'sms', config: { goal: 'Be quick', variants: [{ id: 'a', weight: 1, text }] } };
}

function call(id: string): Drawn {
  return {
    id,
    kind: 'call',
    config: { goal: 'Talk', script: 'Is now all right?', voicemailScript: 'I will try again tomorrow.', waitFor: null },
  };
}

export function wait(id: string, hours: number, spread = 0): Drawn {
  return { id, kind: 'wait', config: { mode: 'duration', amount: hours, unit: 'hours', at: null, spread } };
}

/** From a start through the steps to an end. */
export function inARow(steps: readonly Drawn[]): SequenceDocument {
  const nodes: readonly Drawn[] = [
    { id: 'start', kind: 'start', config: { entry: 'manual', note: '' } },
    ...steps,
    { id: 'end', kind: 'end', config: { reason: 'completed' } },
  ];
  return {
    schemaVersion: SCHEMA_VERSION,
    settings: defaultSettings('Europe/Berlin'),
    nodes: nodes.map((node, index) => ({ ...node, position: { x: 0, y: index * 160 } })),
    edges: nodes.slice(1).map((node, index) => ({ from: nodes[index]?.id ?? '', exit: 'next', to: node.id })),
    notes: [],
  };
}
