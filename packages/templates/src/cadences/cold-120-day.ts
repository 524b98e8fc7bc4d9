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

/** Low and slow: one thought each, all of them short enough to be read standing. */
const notes: readonly Note[] = [
  {
    day: 1,
    id: 'introduction',
    label: 'Who writes, and why',
    goal: 'Say who writes, how often, and how to stop it',
    subject: 'One note every few weeks',
    preview: 'Who I am, what to expect, and how to make it stop.',
    body: `I write one short note every few weeks, each with one thing that helped someone get more out of the inquiries they have. No more than that, and one word from you ends it.

What would you like to read about first?`,
  },
  {
    day: 7,
    id: 'first-answer',
    label: 'The first answer',
    goal: 'Give the one thing that works everywhere',
    subject: 'The five minutes that matter most',
    preview: 'What happens between minute five and minute ten.',
    body: `Whoever answers an inquiry within five minutes gets to talk to the person; after ten, mostly to their voicemail. [Why that is, and what it takes](https://example.com/five-minutes).

How long does it take at {{ lead.company | default: "your place" }}?`,
  },
  {
    day: 17,
    id: 'second-try',
    label: 'The second try',
    goal: 'Show that persistence is a matter of design',
    subject: 'Why the fifth try works',
    preview: 'And why most people stop after the first.',
    body: `Most agreements come after the fifth contact, and most people stop after the first. Not out of laziness: nobody reminds them. [A way to remember that costs nothing](https://example.com/fifth-try).

After how many tries do you let go?`,
  },
  {
    day: 28,
    id: 'template',
    label: 'A text to take',
    goal: 'Give something that can be used as it is',
    subject: 'A text you may take',
    preview: 'Forty words, to be copied.',
    body: `Here is [the answer that gets us the most replies](https://example.com/forty-words). Forty words. You may copy it and change what does not sound like you.

What would you change?`,
  },
  {
    day: 42,
    id: 'case',
    label: 'A small case',
    goal: 'Let someone small tell what they did',
    subject: 'Two people and a phone',
    preview: 'What a business of two did about its evenings.',
    body: `A business of two lost every inquiry that came after six. They did not hire anyone. [What they did instead](https://example.com/two-people).

When do most inquiries come in at your place?`,
  },
  {
    day: 56,
    id: 'mistake',
    label: 'A mistake of ours',
    goal: 'Be believed, by telling what went wrong',
    subject: 'What we got wrong',
    preview: 'An expensive mistake, and what we check now.',
    body: `Last year we wrote to someone who had already said no. It was a small thing in a spreadsheet, and it cost us a customer. [What happened, and what we check since then](https://example.com/our-mistake).

Could it happen at your place?`,
  },
  {
    day: 70,
    id: 'question',
    label: 'One question',
    goal: 'Learn what they are busy with',
    subject: 'What is it this quarter?',
    preview: 'One question, no link.',
    body: `No link this time. I would like to write about what people are really busy with.

What is the one thing about your inquiries that you would change this quarter, if it were easy?`,
  },
  {
    day: 84,
    id: 'numbers',
    label: 'Figures to compare with',
    goal: 'Give figures that are hard to come by',
    subject: 'How you compare',
    preview: 'Opens, answers and meetings, by trade.',
    body: `People ask what is normal. [Here are the figures](https://example.com/normal): how many open, answer and meet, by trade and by size, and how we counted.

Are you above or below?`,
  },
  {
    day: 98,
    id: 'tool',
    label: 'A tool',
    goal: 'Give a tool that shows a gap',
    subject: 'Ten minutes with your own calendar',
    preview: 'A test that you can do on a Friday.',
    body: `Take last month's inquiries and note when each was answered. [The sheet](https://example.com/friday-test) shows what it makes of that, in ten minutes on a quiet Friday.

What does yours show?`,
  },
  {
    day: 112,
    id: 're-engage',
    label: 'Still of use?',
    goal: 'Find out whether anyone is there',
    subject: 'Still of use, {{ lead.firstName | default: "these notes" }}?',
    preview: 'Press once, and I know.',
    body: `I send these notes without knowing whether any of them is of use to you. [Press here if I should go on](https://example.com/go-on), or tell me what to write about instead.

What would have been worth reading?`,
  },
  {
    day: 120,
    id: 'permission-close',
    label: 'Permission to close',
    goal: 'Stop politely, with a way back',
    subject: 'I will stop here',
    preview: 'Unless you say otherwise.',
    body: `I take the silence for an answer and stop writing every few weeks. You will hear from me once a quarter, and not at all if you say so.

Or should I keep it up?`,
  },
];

function written({ id, label, goal, subject, preview, body }: Note): StepPart {
  return email(id, { label, goal, subject, preview, body: `Hi {{ lead.firstName | default: "there" }},\n\n${body}\n\n{{ sender.name }}` });
}

const parts: readonly Part[] = [
  start('Known to us, and nothing more: a list, an old inquiry, a card from a fair.', 'import'),
  ...notes.flatMap((note) => [onDay(note.day, '10:00'), written(note)]),
  until('interest-before-note', INTEREST, { amount: 91, unit: 'days', at: '10:00' }, { happened: [goOnAt('warmer')], limit: [] }),
  written({
    day: 0,
    id: 'quarterly',
    label: 'Quarterly note',
    goal: 'Stay in mind; a click says that the time has come',
    subject: 'One thing this quarter',
    preview: 'The one thing that was worth it.',
    body: `Of all that we tried this quarter, [one thing was worth telling](https://example.com/this-quarter).

Is it of use to you?`,
  }),
  until(
    'reads-again',
    INTEREST,
    { amount: 91, unit: 'days', at: '10:00' },
    {
      happened: [
        setTier('warmer', 'warm'),
        alert('tell-owner', `${WHO} is interested: a click in a note, or a visit to the pricing page.`),
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
    'Eleven short notes in four months for people who hardly know you, then one a quarter. From then on a lead that clicks or looks at the prices becomes warm, and the owner is alerted at once.',
  days: 120,
  touchCount: 12,
  document: (timeZone) => assemble(parts, timeZone, alertOn('replied', `${WHO} has answered. Read the reply and get back to them today.`)),
};
