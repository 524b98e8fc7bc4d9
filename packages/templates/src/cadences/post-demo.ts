import { assemble } from '../build/assemble.ts';
import { after, alert, call, email, end, ifClicked, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';

/** Five touches in twelve days after a demo. Leads that open the price are called on the same day. */
const parts: readonly Part[] = [
  start('Has seen a demo.', 'api'),
  after('two-hours', 2, 'hours'),
  email('d0-recap', {
    label: 'Recap, same day',
    goal: 'Write down questions and answers while they are fresh',
    subject: 'What you asked in the demo',
    preview: 'Your questions, our answers, and what is still open.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Thank you for your time in the demo. Here are [your questions and our answers](https://example.com/your-questions), to share with anyone who was not there. I am looking into the open questions.

Which question came to mind afterward?

{{ sender.name }}`,
  }),
  onDay(2, '10:00'),
  email('d2-price', {
    label: 'Price and open questions',
    ignoreGap: true,
    goal: 'Answer open questions and put the price on the table',
    subject: 'Open questions, and the price',
    preview: 'On one page, nothing hidden.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Here are the answers to your open questions, and [what it would cost](https://example.com/price-for-you) for a team like yours at {{ lead.company | default: "your company" }}, with everything included.

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
          '{{ lead.firstName | default: "A lead" }} ({{ lead.company | default: "no company" }}) has opened the price. Call now.',
        ),
        call('warm-call', {
          label: 'Call while they read',
          goal: 'Talk about the price while it is on their screen',
          script: `
They have looked at the price. Don't say that you saw it.

Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You have the price, and prices raise questions. Which is yours?"

Close: who decides, by when, and what that person needs from you.`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You have the price, and prices raise questions. Call me back with yours whenever it suits you.',
        }),
      ],
      no: [
        onDay(4, '14:30'),
        call('d4-call', {
          label: 'Call',
          goal: 'Find out where it stands',
          script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You have seen the demo. Where does it stand at {{ lead.company | default: "your company" }}?"

Ask who else has to see it. Offer a second, shorter demo for them.`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You have seen the demo, and I would like to know where it stands, and who else I should show it to. Call me back whenever it suits you.',
        }),
      ],
    },
  ),
  onDay(7, '10:00'),
  email('d7-first-month', {
    label: 'The first month',
    goal: 'Take the worry out of starting',
    subject: 'What the first month would look like',
    preview: 'Day by day, with who does what.',
    body: `
Hi {{ lead.firstName | default: "there" }},

The most common question after a demo is how to start. [The first month, day by day](https://example.com/first-month), with what we do and what you do. It takes about four hours of your time.

Which day would you start?

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

I would rather close your file than keep asking. So I will not write about it after this.

Three words to choose from: yes, no, or later. Which is it?

{{ sender.name }}`,
  }),
  end(),
];

export const postDemo: WrittenTemplate = {
  id: 'post-demo',
  name: 'Post-demo',
  description:
    'Five touches in twelve days after a demo: recap, price, call, the first month, a clear question. Leads that open the price are called at once.',
  days: 12,
  touchCount: 5,
  document: (timeZone) => assemble(parts, timeZone),
};
