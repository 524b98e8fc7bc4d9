import { assemble } from '../build/assemble.ts';
import { after, alert, email, goOnAt, INTEREST, onDay, setTier, start, until } from '../build/parts.ts';
import type { Part, StepPart } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { alertOn, WHO } from './settings.ts';

interface Note {
  readonly day: number;
  readonly id: string;
  readonly label: string;
  readonly goal: string;
  readonly subject: string;
  readonly preview: string;
  readonly body: string;
}

/** Low frequency: one short thought per email. */
const notes: readonly Note[] = [
  {
    day: 1,
    id: 'introduction',
    label: 'Who writes, and why',
    goal: 'Say who writes, how often, and how to stop it',
    subject: 'One note every few weeks',
    preview: 'Who I am, what to expect, and how to opt out.',
    body: `I write one short note every few weeks, each with one thing that helped someone get more out of their inquiries. That is all, and one word from you ends it.

What would you like to read about first?`,
  },
  {
    day: 7,
    id: 'first-answer',
    label: 'The first answer',
    goal: 'Give the one thing that works everywhere',
    subject: 'The five minutes that matter most',
    preview: 'What happens between minute five and minute ten.',
    body: `Answer an inquiry within five minutes and you talk to the person. After ten, you mostly get their voicemail. [Why that is, and what it takes](https://example.com/five-minutes).

How long does it take at {{ lead.company | default: "your company" }}?`,
  },
  {
    day: 17,
    id: 'second-try',
    label: 'The second try',
    goal: 'Show that persistence takes a system',
    subject: 'Why the fifth try works',
    preview: 'And why most people stop after the first.',
    body: `Most deals close after the fifth contact, and most people stop after the first. They are not lazy. They just have no reminder. [A way to remember that costs nothing](https://example.com/fifth-try).

After how many tries do you give up?`,
  },
  {
    day: 28,
    id: 'template',
    label: 'A text to copy',
    goal: 'Give something that works as is',
    subject: 'A text you can copy',
    preview: 'Forty words, free to use.',
    body: `Here is [the answer that gets us the most replies](https://example.com/forty-words). Forty words. Copy it, and change what does not sound like you.

What would you change?`,
  },
  {
    day: 42,
    id: 'case',
    label: 'A small case',
    goal: 'Show what a small business did',
    subject: 'Two people and a phone',
    preview: 'What a business of two did about its evenings.',
    body: `A business of two lost every inquiry that came after six. They did not hire anyone. [What they did instead](https://example.com/two-people).

When do most inquiries come in at your company?`,
  },
  {
    day: 56,
    id: 'mistake',
    label: 'A mistake of ours',
    goal: 'Build trust by admitting a mistake',
    subject: 'What we got wrong',
    preview: 'An expensive mistake, and what we check now.',
    body: `Last year we wrote to someone who had already said no. It was a small thing in a spreadsheet, and it cost us a customer. [What happened, and what we check now](https://example.com/our-mistake).

Could it happen at your company?`,
  },
  {
    day: 70,
    id: 'question',
    label: 'One question',
    goal: 'Learn what they are working on',
    subject: 'What is it this quarter?',
    preview: 'One question, no link.',
    body: `No link this time. I would like to write about what you are working on.

What is the one thing about your inquiries that you would change this quarter, if it were easy?`,
  },
  {
    day: 84,
    id: 'numbers',
    label: 'Figures to compare with',
    goal: 'Give figures that are hard to come by',
    subject: 'How you compare',
    preview: 'Opens, replies and meetings, by industry.',
    body: `People ask what is normal. [Here are the figures](https://example.com/normal): how many open, reply and meet, by industry and size, and how we counted.

Are you above or below?`,
  },
  {
    day: 98,
    id: 'tool',
    label: 'A tool',
    goal: 'Give a tool that shows a gap',
    subject: 'Ten minutes with your own calendar',
    preview: 'A test that you can do on a Friday.',
    body: `Take last month's inquiries and note when each was answered. [The sheet](https://example.com/friday-test) turns that into a chart, in ten minutes on a quiet Friday.

What does yours show?`,
  },
  {
    day: 112,
    id: 're-engage',
    label: 'Still useful?',
    goal: 'Find out whether anyone is there',
    subject: 'Still useful, {{ lead.firstName | default: "these notes" }}?',
    preview: 'One click, and I know.',
    body: `I send these notes without knowing whether they are useful to you. [Click here if I should continue](https://example.com/go-on), or tell me what to write about instead.

What would have been worth reading?`,
  },
  {
    day: 120,
    id: 'permission-close',
    label: 'Permission to close',
    goal: 'Stop politely, with a way back',
    subject: 'I will stop here',
    preview: 'Unless you say otherwise.',
    body: `I will take the silence as an answer and stop writing every few weeks. You will hear from me once a quarter, and not at all if you say so.

Or should I keep writing?`,
  },
];

function written({ id, label, goal, subject, preview, body }: Note): StepPart {
  return email(id, { label, goal, subject, preview, body: `Hi {{ lead.firstName | default: "there" }},\n\n${body}\n\n{{ sender.name }}` });
}

const parts: readonly Part[] = [
  start('Barely known: a list, an old inquiry, a business card from a trade show.', 'import'),
  ...notes.flatMap((note) => [onDay(note.day, '10:00'), written(note)]),
  until('interest-before-note', INTEREST, { amount: 91, unit: 'days', at: '10:00' }, { happened: [goOnAt('warmer')], limit: [] }),
  written({
    day: 0,
    id: 'quarterly',
    label: 'Quarterly note',
    goal: 'Stay top of mind; a click shows interest',
    subject: 'One thing this quarter',
    preview: 'The one thing that was worth it.',
    body: `Of everything we tried this quarter, [one thing was worth sharing](https://example.com/this-quarter).

Is it useful to you?`,
  }),
  until(
    'reads-again',
    INTEREST,
    { amount: 91, unit: 'days', at: '10:00' },
    {
      happened: [
        setTier('warmer', 'warm'),
        alert('tell-owner', `${WHO} is interested: clicked a note or visited the pricing page.`),
        after('quarter-after-alert', 13, 'weeks', '10:00'),
        goOnAt('quarterly'),
      ],
      limit: [goOnAt('quarterly')],
    },
  ),
];

export const cold120Day: WrittenTemplate = {
  id: 'cold-120-day',
  name: 'Cold 120-day',
  description:
    'Eleven short notes in four months for people who hardly know you, then one a quarter. From then on a lead that clicks or visits the pricing page becomes warm, and the owner is notified at once.',
  days: 120,
  touchCount: 12,
  document: (timeZone) => assemble(parts, timeZone, alertOn('replied', `${WHO} has replied. Read the reply and get back to them today.`)),
};
