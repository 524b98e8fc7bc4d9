import { email, onDay } from '../build/parts.ts';
import type { Part, StepPart } from '../build/part.ts';

/** The same days as in the first round, with separate ids. */
function onReturnDay(day: number): StepPart {
  return { ...onDay(day, '10:00'), id: `return-day-${day}` };
}

/**
 * The active part for leads who come back from the nurture, in a new enrollment: days count from the sign of interest, and no
 * message repeats one of the first round. The owner gets an alert first, so the first email leaves two days for a personal message.
 */
export const inboundReturn: readonly Part[] = [
  onReturnDay(2),
  email('return-question', {
    label: 'A new question',
    goal: 'Learn what is different now',
    subject: 'What would you change first, {{ lead.firstName | default: "if you could" }}?',
    preview: 'One question, and three answers to choose from.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Plans change, and so do priorities. If you could change one thing about the way {{ lead.company | default: "your team" }} answers inquiries, would it be the speed, the evenings, or who handles what?

One word is enough for me to send you what fits.

{{ sender.name }}`,
  }),
  onReturnDay(4),
  email('return-first-week', {
    label: 'The first week',
    goal: 'Show how easy it is to start',
    subject: 'Monday to Friday, in one page',
    preview: 'What the first week asks of you.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Starting is less work than most people fear. [Here is the first week on one page](https://example.com/first-week): twenty minutes on Monday, ten on Wednesday, and a look at the numbers on Friday.

Which of the three days would be the hard one?

{{ sender.name }}`,
  }),
  onReturnDay(7),
  email('return-tour', {
    label: 'A short tour',
    goal: 'Show it at work to people who have read enough',
    subject: 'Three minutes, no sign-up',
    preview: 'One inquiry, from the first line to the answer.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Some things are easier to watch than to read. [This tour](https://example.com/tour) follows one inquiry from its first line to the answer, and takes three minutes.

What would you want to see next?

{{ sender.name }}`,
  }),
  onReturnDay(10),
  email('return-together', {
    label: 'Look at it together',
    goal: 'Offer a short session about their own inquiries',
    subject: 'Your last ten inquiries',
    preview: 'Twenty minutes with your own figures.',
    body: `
Hi {{ lead.firstName | default: "there" }},

The quickest way to know whether this is for you: we go through your last ten inquiries together, and see how long each of them waited. You keep the list, whatever you decide.

[Pick twenty minutes](https://example.com/book) that suit you, or tell me what you would rather do?

{{ sender.name }}`,
  }),
  onReturnDay(14),
  email('return-break-up', {
    label: 'Back to the monthly note',
    goal: 'Step back politely; a reply restarts the conversation',
    subject: 'Back to one note a month',
    preview: 'Unless you would rather talk.',
    body: `
Hi {{ lead.firstName | default: "there" }},

I don't want to fill your inbox, so I will stop here and leave it at the monthly note.

If now is the time after all, a yes is enough and I will get back to you personally. Is it?

{{ sender.name }}`,
  }),
];
