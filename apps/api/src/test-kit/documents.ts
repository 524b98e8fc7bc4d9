import { addNode, connect, emptyDocument, parseDocument, type SequenceDocument } from '@touchline/sequence';

const LINK = 'https://example.com/guide';

/** Email, then by whether its link was clicked within two days: a second email or the end. */
export function branched(subject = 'A question about your request'): SequenceDocument {
  const email = (body: string, of = subject) => ({
    goal: 'Start a conversation',
    window: 'ignore',
    thread: null,
    unreachable: 'skip',
    variants: [{ id: 'a', weight: 1, subject: of, preview: '', body }],
  });
  const steps = [
    { id: 'hello', kind: 'email', config: email(`Hi {{ lead.firstName }},\n\n[the guide](${LINK})`) },
    {
      id: 'clicked',
      kind: 'if',
      config: { what: 'clicked', of: { touch: 'hello' }, link: null, engagement: 'human', within: { amount: 2, unit: 'days' } },
    },
    { id: 'thanks', kind: 'email', config: email('Thanks for reading, {{ lead.firstName }}.', 'Thanks for reading') },
    { id: 'done', kind: 'end', config: { reason: 'completed' } },
  ];
  let document = emptyDocument('America/New_York');
  // The second email reacts to a click at once, whatever limits a new sequence has.
  document = {
    ...document,
    settings: { ...document.settings, guards: { ...document.settings.guards, hoursBetweenEmails: null, minutesBetweenTouches: null } },
  };
  steps.forEach((step, index) => {
    document = addNode(document, { ...step, position: { x: 0, y: 160 * (index + 1) } }).document;
  });
  const links = [
    ['start', 'next', 'hello'],
    ['hello', 'next', 'clicked'],
    ['clicked', 'yes', 'thanks'],
    ['clicked', 'no', 'done'],
    ['thanks', 'next', 'done'],
  ] as const;
  for (const [from, exit, to] of links) {
    const linked = connect(document, from, exit, to);
    if (!linked.ok) throw new Error(`${from} cannot lead to ${to}: ${linked.reason}`);
    document = linked.document;
  }
  // As it comes back from the API, every default filled in.
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join(' '));
  return parsed.document;
}
