import { assemble } from '../build/assemble.ts';
import { after, alert, call, email, end, ifClicked, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { Template } from '../template.ts';

/** Five touches in twelve days after a demonstration. Who opens the price is called on the same day. */
const parts: readonly Part[] = [
  start('Has seen a demonstration.', 'api'),
  after('two-hours', 2, 'hours'),
  email('d0-recap', {
    label: 'Recap, same day',
    goal: 'Put down what was asked and answered while it is fresh',
    subject: 'What you asked today',
    preview: 'Your questions, our answers, and what is still open.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Thank you for your time today. Here are [your questions and our answers](https://example.com/your-questions), to pass on to whoever was not there. What was left open I will have for you by the day after tomorrow.

What did you think of afterwards that you did not ask?

{{ sender.name }}`,
  }),
  onDay(2, '10:00'),
  email('d2-price', {
    label: 'Price and what was open',
    goal: 'Answer what was open and put the price on the table',
    subject: 'The answers I owed you, and the price',
    preview: 'On one page, nothing hidden.',
    body: `
Hi {{ lead.firstName | default: "there" }},

As promised: what was open, and [what it would cost](https://example.com/price-for-you) for a team like yours at {{ lead.company | default: "your place" }}, with everything included.

Is that about what you expected?

{{ sender.name }}`,
  }),
  ifClicked(
    'read-price',
    'd2-price',
    { amount: 1, unit: 'days' },
    {
      yes: [
        alert(
          'price-read',
          '{{ lead.firstName | default: "A lead" }} ({{ lead.company | default: "no company" }}) has opened the price. Call today.',
        ),
        call('warm-call', {
          label: 'Call while they read',
          goal: 'Talk about the price while it is on their screen',
          script: `
They have looked at the price. Don't say that you saw it.

Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I sent you a price the other day, and prices raise questions. Which is yours?"

Close: who decides, by when, and what that person needs from you.`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I sent you a price, and prices raise questions. Ring me back with yours, or put it into an answer to my email.',
        }),
      ],
      no: [
        onDay(4, '14:30'),
        call('d4-call', {
          label: 'Call',
          goal: 'Find out where it stands',
          script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You have seen it and you have the price. Where does it stand at {{ lead.company | default: "your place" }}?"

Ask who else has to see it. Offer a second, shorter demonstration for them.`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You have seen the demonstration and you have the price. I would like to know where it stands, and whom else I should show it to. A line by email is enough.',
        }),
      ],
    },
  ),
  onDay(7, '10:00'),
  email('d7-first-month', {
    label: 'The first month',
    goal: 'Take the fear out of beginning',
    subject: 'What the first month would look like',
    preview: 'Day by day, with who does what.',
    body: `
Hi {{ lead.firstName | default: "there" }},

What people ask most after a demonstration is how one begins. [The first month, day by day](https://example.com/first-month), with what we do and what you do. It comes to about four hours of your time.

Which day would you begin on?

{{ sender.name }}`,
  }),
  onDay(12, '10:00'),
  email('d12-break-up', {
    label: 'Break-up',
    goal: 'Ask for a decision and make a no easy',
    subject: 'Yes, no, or later?',
    preview: 'Three words to choose from.',
    body: `
Hi {{ lead.firstName | default: "there" }},

I would rather close your file than keep asking. So I will not write about it again after today.

Three words to choose from: yes, no, or later. Which is it?

{{ sender.name }}`,
  }),
  end(),
];

export const postDemo: Template = {
  id: 'post-demo',
  name: 'Post-demo',
  description:
    'Five touches in twelve days after a demonstration: recap, price, call, the first month, a clear question. Who opens the price is called at once.',
  days: 12,
  touchCount: 5,
  document: (timeZone) => assemble(parts, timeZone),
};
