import { addNode, connect, emptyDocument, exitsOf, type SequenceDocument } from '@touchline/sequence';

const email = (n: number) => ({
  goal: `Reason number ${n}`,
  window: 'respect',
  thread: null,
  unreachable: 'skip',
  variants: [
    {
      id: 'a',
      weight: 1,
      subject: `Message ${n}`,
      preview: '',
      body: 'Hi {{ lead.firstName | default: "there" }},\n\nwhich day suits you?',
    },
  ],
});

const kinds = [
  (n: number) => ({ kind: 'email', config: email(n) }),
  () => ({ kind: 'wait', config: { mode: 'duration', amount: 2, unit: 'days', at: null } }),
  (n: number) => ({
    kind: 'if',
    config: { what: 'opened', of: { touch: `n${n - 2}` }, link: null, engagement: 'human', within: { amount: 1, unit: 'days' } },
  }),
  () => ({
    kind: 'sms',
    config: {
      goal: 'Be short',
      window: 'respect',
      unreachable: 'skip',
      variants: [{ id: 'a', weight: 1, text: 'Is {{ lead.company }} still looking?' }],
    },
  }),
  () => ({ kind: 'wait', config: { mode: 'duration', amount: 30, unit: 'minutes', at: null } }),
];

const PER_COLUMN = 50;

/** A cadence with the given number of real steps, a fifth of them branches, in columns. */
export function bigDocument(steps: number): SequenceDocument {
  let document = emptyDocument('UTC');
  for (let n = 1; n < steps; n += 1) {
    const step = n === steps - 1 ? { kind: 'end', config: { reason: 'completed' } } : kinds[(n - 1) % kinds.length]!(n);
    const position = { x: Math.floor(n / PER_COLUMN) * 420, y: (n % PER_COLUMN) * 190 };
    document = addNode(document, { ...step, id: `n${n}`, position }).document;
  }
  const link = (from: string, exit: string, to: number) => {
    const linked = connect(document, from, exit, `n${Math.min(to, steps - 1)}`);
    if (!linked.ok) throw new Error(`${from} cannot lead to n${to}: ${linked.reason}`);
    document = linked.document;
  };
  link('start', 'next', 1);
  for (const node of document.nodes.slice(1, -1)) {
    const n = Number(node.id.slice(1));
    // A branch leads to the next step, or skips it.
    for (const [index, { name }] of exitsOf(node).entries()) link(node.id, name, n + 1 + index);
  }
  return document;
}
