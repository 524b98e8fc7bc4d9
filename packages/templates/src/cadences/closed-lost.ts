import { assemble } from '../build/assemble.ts';
import { call, email, end, linkedin, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';

/** Five touches in three weeks to people who once said no. Each has something new. */
const parts: readonly Part[] = [
  start('A deal that was lost at least three months ago.', 'import'),
  email('d0-what-changed', {
    label: 'What changed',
    goal: 'Answer the reason why they said no',
    subject: 'You were right about one thing',
    preview: 'What you were missing is here now.',
    body: `
Hi {{ lead.firstName | default: "there" }},

When you decided against us, you told us why, and you were right. We have worked on exactly that since then. [What is different now](https://example.com/what-changed), in one minute.

Would it have changed your mind then?

{{ sender.name }}`,
  }),
  onDay(5, '11:00'),
  linkedin('d5-message', {
    label: 'LinkedIn message',
    goal: 'Ask how their choice is working out',
    action: 'message',
    text: 'Hi {{ lead.firstName | default: "there" }}, in the end you chose another solution, and I would honestly like to know how it is working out. What is good about it, and what do you miss?',
  }),
  onDay(10, '10:00'),
  email('d10-new', {
    label: 'Something new',
    goal: 'Show something that did not exist when they looked',
    subject: 'This did not exist when you looked',
    preview: 'One new thing, and who asked for it.',
    body: `
Hi {{ lead.firstName | default: "there" }},

One thing that did not exist when you looked at us: [here it is](https://example.com/new-since-then). A customer of about the size of {{ lead.company | default: "your business" }} asked for it, and now uses it daily.

Is it something you would use?

{{ sender.name }}`,
  }),
  onDay(15, '10:30'),
  call('d15-call', {
    label: 'Call',
    goal: 'Hear how things stand, without selling',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You looked at us once and chose someone else. I am not calling to argue. How is it going with what you chose?"

If it is going well: congratulate them, ask when the contract is up for review, note the month.
If not: "What would have to be different?" Offer to look at that one thing together.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You looked at us once and chose someone else. I would like to know how it is going, good or bad. Call me back when it suits you, or send me a line. Thank you.',
  }),
  onDay(21, '10:00'),
  email('d21-close', {
    label: 'Close your file',
    goal: 'Close politely and ask for the right month',
    subject: 'Until when, {{ lead.firstName | default: "then" }}?',
    preview: 'I will close your file and reopen it when you say.',
    body: `
Hi {{ lead.firstName | default: "there" }},

I will leave it at that and close your file.

One thing would help me with the timing: in which month do you look at this next? I will write then, and not before.

{{ sender.name }}`,
  }),
  end(),
];

export const closedLost: WrittenTemplate = {
  id: 'closed-lost',
  name: 'Closed-lost re-engagement',
  description: 'Five touches in three weeks for people who once decided against you. Each one has something new.',
  days: 21,
  touchCount: 5,
  document: (timeZone) => assemble(parts, timeZone),
};
