import type { LeadSource, SequenceDocument, StepId } from '@touchline/sequence';
import { deleteNodes, findNode, insertOnEdge, moveNodes, putChannelFirst, retime, setLabel, updateConfig } from '@touchline/sequence';
import { framework14Day } from './cadences/framework-14-day.ts';

/** How the framework cadence changes by lead source. */
export interface SourceRule {
  readonly source: LeadSource;
  readonly name: string;
  readonly urgency: 'high' | 'medium' | 'low';
  /** When the first touch goes out. */
  readonly start: string;
  /** The change, in a sentence. */
  readonly change: string;
  readonly adapt: (document: SequenceDocument) => SequenceDocument;
}

/** All sources, most urgent first. */
export const SOURCE_RULES: readonly SourceRule[] = [
  {
    source: 'call',
    name: 'Business call or local service ad',
    urgency: 'high',
    start: 'At once',
    change: 'The whole cadence in 7 days.',
    adapt: (document) => onDays(document, { 'until-day-2': 2, 'until-day-4': 3, 'until-day-7': 5, 'until-day-14': 7 }),
  },
  {
    source: 'referral',
    name: 'Referral',
    urgency: 'high',
    start: 'At once, by phone',
    change: 'A call first, another call later, no break-up text.',
    adapt: callFirst,
  },
  {
    source: 'web-form',
    name: 'Web form',
    urgency: 'medium',
    start: 'Within 2 minutes',
    change: 'The standard 14 days.',
    adapt: (document) => document,
  },
  {
    source: 'social-ad',
    name: 'Facebook or Instagram lead ad',
    urgency: 'medium',
    start: 'At once',
    change: 'The standard 14 days.',
    adapt: (document) => document,
  },
  {
    source: 'outbound',
    name: 'Cold outbound',
    urgency: 'low',
    start: 'After 24 hours',
    change: 'Stretched to 21 days, with more email.',
    adapt: outbound,
  },
];

/** The framework cadence for leads from a source. */
export function frameworkFrom(source: LeadSource, timeZone?: string): SequenceDocument {
  const rule = SOURCE_RULES.find((candidate) => candidate.source === source);
  if (rule === undefined) throw new Error(`no rule for leads from “${source}”: add one to SOURCE_RULES`);
  return rule.adapt(framework14Day.document(timeZone));
}

/** Days are set manually. Scaling would put the text on the day of the call, and an email within two days of the previous one. */
function onDays(document: SequenceDocument, days: Readonly<Record<StepId, number>>): SequenceDocument {
  return Object.entries(days).reduce(
    (changed, [id, day]) => updateConfig(changed, id, { ...(findNode(changed, id)?.config as object), day }),
    document,
  );
}

function stretched(document: SequenceDocument, days: number): SequenceDocument {
  const retimed = retime(document, days);
  if (!retimed.ok) throw new Error(`the framework cannot be retimed to ${days} days: ${retimed.reason}`);
  return retimed.document;
}

/** A referred lead is called at once and gets no break-up text. */
function callFirst(document: SequenceDocument): SequenceDocument {
  const swapped = deleteNodes(putChannelFirst(document, 'call'), ['d14-sms', 'until-day-14']);
  // The first call may be at any time, when the lead enrolls. If that is in the morning, the day has room for a different time.
  const morning = updateConfig(swapped, 'until-day-7', { ...(findNode(swapped, 'until-day-7')?.config as object), at: '10:30' });
  return rewritten(morning, {
    'd1-call': {
      label: 'Call at once',
      config: {
        window: 'ignore',
        goal: 'Call while the referral is fresh',
        script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. We have a friend in common, who said that I should call you. Is now a good time?"

Ask, then listen:
1. What did they tell you about us?
2. What would you like to get done?
3. Who else has a say in it?

Close: offer one concrete next step and agree on the day and time before you hang up.`.trim(),
        voicemailScript:
          'Hi {{ lead.firstName | default: "there" }}, this is {{ sender.name }}. A friend of yours said that I should call you, so here I am. Call me back on this number whenever it suits you. Thank you.',
      },
    },
    'd0-sms': {
      label: 'Who this is',
      config: {
        window: 'respect',
        goal: 'Put a name to an unknown number',
        variants: variant({
          text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. A friend of yours thought that we should talk. When would a quick call suit you?',
        }),
      },
    },
    'd7-call': {
      label: 'Second call, different time',
      config: {
        goal: 'Try a different time of day, with a new reason to talk',
        script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. I won't keep you: I would like to know whether this is still on your list, and if not, I will stop."

If yes: ask what has to be true before they can decide, and offer the next step that fits.
If not now: ask when, note the month, and thank them.`.trim(),
      },
    },
    'd0-email': {
      label: 'Say it in writing',
      config: {
        subject: 'A friend of yours sent me, {{ lead.firstName | default: "hello" }}',
        preview: 'Why I am writing, and how to pick a time.',
        body: `
Hi {{ lead.firstName | default: "there" }},

A friend of yours thinks that we could help you, and asked me to get in touch.

Fifteen minutes are enough to find out. [Pick a time](https://example.com/book) that suits you, or reply with one.

What did they tell you about us?

{{ sender.name }}`,
      },
    },
  });
}

/** Vertical distance between nodes in templates, in pixels. */
const ROW = 180;

const OUTBOUND_WAITS: Readonly<Record<StepId, object>> = {
  'until-day-1': { apart: { days: 1, of: 'last' } },
  'until-day-2': { day: 4, apart: { days: 2, of: { touch: 'd1-call' } } },
  'until-day-7': { apart: { days: 2, of: { touch: 'd4-email' } } },
  'until-day-4': { day: 7, at: '11:30', apart: { days: 2, of: { touch: 'second-email' } } },
};

/** These leads did not contact us: it starts after a day, has emails instead of texts, and takes three weeks instead of two. */
function outbound(document: SequenceDocument): SequenceDocument {
  const longer = stretched(document, 21);
  const start = longer.nodes.find(({ id }) => id === 'start')!.position;
  const lower = Object.fromEntries(
    longer.nodes.filter(({ id }) => id !== 'start').map(({ id, position: { x, y } }) => [id, { x, y: y + ROW }]),
  );
  const later = insertOnEdge(
    moveNodes(longer, lower),
    { from: 'start', exit: 'next' },
    {
      id: 'a-day',
      kind: 'wait',
      position: { x: start.x, y: start.y + ROW },
      config: { mode: 'duration', amount: 24, unit: 'hours', at: null, spread: 0 },
    },
  ).document;
  // Emails on the days of the texts would be within 48 hours of each other, so the gap would move them. The second call comes
  // after the two days in which a click counts, at its own time.
  const spaced = Object.entries(OUTBOUND_WAITS).reduce(
    (changed, [id, config]) => updateConfig(changed, id, { ...(findNode(changed, id)?.config as object), ...config }),
    later,
  );
  const uninvited = updateConfig(spaced, 'start', { entry: 'import', note: 'Chosen by us: they are a fit, and did not contact us.' });
  return rewritten(withEmails(uninvited), OUTBOUND_COPY);
}

/** Texts need consent, which cold leads have not given, so each text becomes an email in the same place on all branches. */
function withEmails(document: SequenceDocument): SequenceDocument {
  const swaps = new Map<StepId, StepId>([
    ['d0-sms', 'd1-email'],
    ['d2-sms', 'second-email'],
    ['d14-sms', 'd21-email'],
  ]);
  const gone = new Set<StepId>(['voicemail-left', 'd2-sms-voicemail']);
  const name = (id: StepId): StepId => (id === 'voicemail-left' ? 'second-email' : (swaps.get(id) ?? id));
  const nodes = document.nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) =>
      swaps.has(node.id)
        ? {
            ...node,
            id: name(node.id),
            kind: 'email',
            config: { goal: '', window: 'respect', thread: null, unreachable: 'skip', variants: [] },
          }
        : node,
    );
  const edges = document.edges
    .filter(({ from }) => !gone.has(from))
    .map(({ from, exit, to }) => ({ from: name(from), exit, to: name(to) }));
  // The first text and the first email were half an hour apart, which is too close for two emails.
  return deleteNodes({ ...document, nodes, edges }, ['d0-email', 'd0-pause']);
}

interface Copy {
  readonly label: string;
  /** Overrides the configuration. `subject`, `preview` and `body` form the only variant of an email. */
  readonly config: { readonly subject?: string; readonly preview?: string; readonly body?: string; readonly [setting: string]: unknown };
}

const OUTBOUND_COPY: Readonly<Record<StepId, Copy>> = {
  'd1-email': {
    label: 'One reason to talk',
    config: {
      goal: 'Give one reason that is about them, and ask one small question',
      subject: 'A question about {{ lead.company | default: "your inquiries" }}',
      preview: 'One question, and why I ask.',
      body: `
Hi {{ lead.firstName | default: "there" }},

You did not ask to hear from me, so I will be brief. We help businesses like {{ lead.company | default: "yours" }} answer everyone who writes to them, quickly and personally, without anyone working evenings.

Is that something you are looking at this year?

{{ sender.name }}`,
    },
  },
  'd1-call': {
    label: 'First call',
    config: {
      goal: 'Put a voice to the name, and find out who is responsible',
      script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You don't know me. Can I have 30 seconds to say why, and then you decide?"

Say it in one sentence. Then: "Who handles that at {{ lead.company | default: "your company" }}?"
Close: fifteen minutes on a day of their choosing, or the name of someone else.`.trim(),
      voicemailScript:
        'Hi {{ lead.firstName | default: "there" }}, my name is {{ sender.name }}. I am calling about how inquiries are answered at your company. If you are interested, call me back. If not, a no is fine. Thank you.',
    },
  },
  'second-email': {
    label: 'Something useful',
    config: {
      goal: 'Give without asking for a meeting',
      subject: 'A test that takes ten minutes',
      preview: 'Useful even if we never talk.',
      body: `
Hi {{ lead.firstName | default: "there" }},

Here is something useful even if we never talk: [a test that you can do yourself](https://example.com/self-test). It takes ten minutes and shows where inquiries get stuck.

Would you tell me what you find?

{{ sender.name }}`,
    },
  },
  'd7-call': {
    label: 'Second call, different time',
    config: {
      goal: 'Try a different time of day with a shorter question',
      script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. One question, yes or no: is answering inquiries faster on your list for this year?"

Yes: offer fifteen minutes. No: "Can I ask again in six months?" Note the month.`.trim(),
      voicemailScript:
        'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. One question, and a yes or no is enough: is answering inquiries faster on your list for this year? Thank you.',
    },
  },
  'd21-email': {
    label: 'Break-up',
    config: {
      goal: 'Stop politely; this one gets the most replies',
      subject: 'My last note, {{ lead.firstName | default: "for now" }}',
      preview: 'And one question.',
      body: `
Hi {{ lead.firstName | default: "there" }},

This is my last note. I assume that the timing is wrong, or that I am.

If it is the timing: in which month should I ask again? If it is me: no need to answer, and thank you for your patience.

{{ sender.name }}`,
    },
  },
};

function rewritten(document: SequenceDocument, copies: Readonly<Record<StepId, Copy>>): SequenceDocument {
  let next = document;
  for (const [id, { label, config }] of Object.entries(copies)) {
    const before = next.nodes.find((node) => node.id === id)?.config as object | undefined;
    if (before === undefined) throw new Error(`the framework has no step “${id}” any more: update the copies for its sources`);
    const { subject, preview, body, ...rest } = config;
    const mail = body === undefined ? {} : { variants: variant({ subject: subject ?? '', preview: preview ?? '', body: body.trim() }) };
    next = setLabel(updateConfig(next, id, { ...before, ...rest, ...mail }), id, label);
  }
  return next;
}

function variant<Content extends object>(content: Content): readonly ({ readonly id: 'a'; readonly weight: 1 } & Content)[] {
  return [{ id: 'a', weight: 1, ...content }];
}
