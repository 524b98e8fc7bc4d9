import type { StepId } from '../model/types.ts';
import { capitalized } from '../calendar/format.ts';
import type { Issue } from './issue.ts';

/** An issue as text: what is wrong, and what to do. */
export interface IssueText {
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to fix it. */
  readonly fix: string;
}

type Params = NonNullable<Issue['params']>;
type Words = (params: Params, name: (id: StepId) => string, issue: Issue) => IssueText;

/** Message and fix for an issue, in English. `names` gives the name of another step; without it, ids are shown. */
export function issueText(issue: Issue, names: (id: StepId) => string = (id) => `“${id}”`): IssueText {
  const words = Object.hasOwn(texts, issue.code) ? texts[issue.code] : undefined;
  if (words === undefined) return { message: `Something is wrong here (${issue.code}).`, fix: 'Check the step.' };
  const { message, fix } = words(issue.params ?? {}, names, issue);
  // A step without a label starts in lower case (“the email …”), also at the start of a sentence.
  return { message: capitalized(message), fix };
}

/** Every code that the compiler or a step's check reports. A test keeps this list complete. */
export const texts: { readonly [code: string]: Words } = {
  'no-start': () => ({ message: 'The sequence has no start.', fix: 'Drag a start onto the canvas and connect it to the first step.' }),
  'several-starts': (params) => ({
    message: `There are ${params['count']} starts. Leads can enter at only one.`,
    fix: 'Delete the others.',
  }),
  unreachable: () => ({ message: 'No path leads to this step.', fix: 'Connect an exit of an earlier step to it, or delete it.' }),
  'dangling-exit': (params) => ({
    message: `“${params['exit']}” isn’t connected.`,
    fix: 'Connect it to a step, or to an End step if the sequence is over here.',
  }),
  'cycle-without-wait': (params) => ({
    message: `These ${params['count']} steps form a loop with no wait.`,
    fix: 'Add a wait to the loop, or break the loop.',
  }),
  'duplicate-id': () => ({ message: 'Another step has the same id.', fix: 'Delete one of them and add it again.' }),
  'unknown-kind': (params) => ({
    message: `Unknown step kind “${params['kind']}”.`,
    fix: 'Delete the step, or update Touchline.',
  }),
  'invalid-config': (params, _name, issue) => ({
    message: `Invalid setting “${issue.path ?? ''}”: ${params['message']}`,
    fix: 'Correct it in the step’s panel.',
  }),
  'invalid-zone': (params) => ({
    message: `“${params['zone']}” is not a time zone.`,
    fix: 'Choose a zone such as Europe/Berlin in the sequence settings.',
  }),
  'impossible-span': (params) => ({
    message: `The send window on ${params['weekday']} ends (${params['to']}) before it begins (${params['from']}).`,
    fix: 'Swap the times, or use two spans for an overnight window.',
  }),
  'impossible-window': () => ({
    message: 'The send window is closed all week, so nothing can be sent.',
    fix: 'Open at least one day in the sequence settings.',
  }),
  'impossible-waking-window': () => ({
    message: 'The send window does not overlap waking hours, so texts and calls can never go out.',
    fix: 'Make them overlap in the sequence settings.',
  }),
  'holidays-unknown': (params) => ({
    message: `The public holidays of ${params['country']} are unknown, so only the dates that you list are kept free.`,
    fix: 'Choose another country, or list the dates in the sequence settings.',
  }),
  'hour-outside-window': (params, name) => ({
    message: `${params['at']} is never inside the send window, so ${name(String(params['touch']))} always goes out later.`,
    fix: `Continue at a time inside the window, such as ${params['opens']}, or let the touch go out at any time.`,
  }),
  'check-failed': (params) => ({
    message: `Check “${params['check']}” now gives a different result: ${params['difference']}${Number(params['others']) === 0 ? '' : `, and ${params['others']} more`}.`,
    fix: 'Fix the sequence, or update the check if this is what you want.',
  }),
  'duplicate-exit-condition': (params) => ({
    message: `“${params['name']}” is listed twice as an exit condition.`,
    fix: 'Remove one of them.',
  }),
  'unreported-event': (params) => ({
    message: `No event can be named “${params['name']}”.`,
    fix: `Use “${params['meant']}”. Event names are lower-case words joined by hyphens.`,
  }),
  'condition-on-unsent-touch': (params, name) => ({
    message:
      params['touch'] === undefined
        ? 'No touch can go out before this step.'
        : `${name(String(params['touch']))} cannot go out before this step.`,
    fix: 'Move this step after the touch in its condition, or choose another touch.',
  }),
  'condition-on-missing-touch': () => ({ message: 'The touch in this condition was deleted.', fix: 'Choose another touch.' }),
  'condition-never-true': (params) => ({
    message: `No touch here can ever be “${params['what']}”, so the answer is always no.`,
    fix: 'Choose an event that the channel reports.',
  }),
  'condition-too-soon': () => ({
    message: 'No time passes between the touch and this condition, so the answer is always no.',
    fix: 'Set a time limit here, or add a wait before this step.',
  }),
  'gap-defeats-branch': (params) => ({
    message: `This email responds to what the lead did, but the minimum gap holds it until ${params['hours']} hours after the last email.`,
    fix: 'Let it ignore the email gap, or give the lead more time before it.',
  }),
  'condition-after-exit': (params) => ({
    message: `“${params['what']}” ends the sequence for the lead, so the answer here is always no.`,
    fix: 'Remove the exit condition in the sequence settings, or choose another condition.',
  }),
  'unknown-link': (params) => ({ message: `The touch has no link to ${params['link']}.`, fix: 'Choose one of its links, or any link.' }),
  'unknown-outcome': (params) => ({
    message: `“${params['outcome']}” is not an outcome of that task.`,
    fix: 'Choose one of its outcomes.',
  }),
  'missing-content': (_params, _name, issue) => ({ message: `${fieldName(issue.path)} is empty.`, fix: 'Fill it in.' }),
  'missing-reason': () => ({ message: 'The end has no reason.', fix: 'Give one, such as “completed”. Reports group by it.' }),
  'liquid-error': (params, _name, issue) => ({
    message: `${fieldName(issue.path)}: ${params['message']} (line ${params['line']}, column ${params['column']}).`,
    fix: 'Check the braces, and the names of tags and filters.',
  }),
  'unknown-variable': (params, _name, issue) => ({
    message: `${fieldName(issue.path)} uses {{ ${params['variable']} }}, which does not exist.`,
    fix: 'Choose a merge field from the list. Custom fields are lead.fields.<name>.',
  }),
  'foreign-merge-tag': (params, _name, issue) => ({
    message: `${fieldName(issue.path)} contains “${params['piece']}”, which is sent as is.`,
    fix: 'Choose a merge field from the list, such as {{ lead.firstName }}.',
  }),
  'html-in-text': (params, _name, issue) => ({
    message: `${fieldName(issue.path)} contains HTML (${params['piece']}), which the lead would read as text.`,
    fix: 'Write **strong**, *emphasis*, lists and [links](https://…) instead.',
  }),
  'first-line-without-field': () => ({
    message: 'The opening line comes from a lead field, but no field is chosen.',
    fix: 'Choose the field, or ask a person to write the line.',
  }),
  'first-line-unused': () => ({
    message: 'The touch has a personalized opening line, but no text uses {{ firstLine }}.',
    fix: 'Put {{ firstLine }} where it belongs, or remove the opening line.',
  }),
  'first-line-unsourced': (_params, _name, issue) => ({
    message: `${fieldName(issue.path)} uses {{ firstLine }}, but the opening line has no source.`,
    fix: 'Choose a lead field, or ask a person to write it.',
  }),
  'no-variant': () => ({ message: 'The touch has no content.', fix: 'Add a variant.' }),
  'duplicate-variant': (params) => ({ message: `Two variants are named “${params['variant']}”.`, fix: 'Rename one of them.' }),
  'no-weight': () => ({ message: 'All variants have a weight of 0, so none can be sent.', fix: 'Give at least one a weight above 0.' }),
  'thread-without-email': () => ({
    message: 'The email whose thread this one continues was deleted.',
    fix: 'Choose an earlier email, or start a new thread.',
  }),
  'thread-on-unsent-email': (params, name) => ({
    message: `${name(String(params['touch']))} cannot go out before this email.`,
    fix: 'Continue the thread of an earlier email, or start a new one.',
  }),
  'duplicate-outcome': (params) => ({ message: `The outcome “${params['outcome']}” is listed twice.`, fix: 'Remove one of them.' }),
  'note-too-long': (params) => ({
    message: `The note has ${params['characters']} characters. LinkedIn allows ${params['most']} in a connection request.`,
    fix: 'Shorten it. Merge fields count, too.',
  }),
  'invalid-url': (params) => ({
    message: `“${params['url']}” is not a web address.`,
    fix: 'Start it with https:// and remove spaces.',
  }),
  'webhook-merge-field': () => ({
    message: 'Merge fields are not filled in here. The webhook receives the braces as written.',
    fix: 'Remove the merge field. The webhook receives lead data in its body, as chosen under the data to include.',
  }),
  'no-change': () => ({ message: 'This step changes nothing.', fix: 'Add a change, or delete the step.' }),
  'hand-over-nowhere': () => ({
    message: 'No target sequence is chosen.',
    fix: 'Choose a target sequence, or end the sequence here.',
  }),
  'hand-over-to-itself': () => ({
    message: 'Leads would move to this same sequence.',
    fix: 'Choose another sequence. To repeat this one, use a “Move to sequence” step that starts over, or connect back to an earlier step through a wait.',
  }),
  'no-arm': () => ({ message: 'The split has no paths.', fix: 'Add two paths to compare.' }),
  'one-arm': () => ({ message: 'The split has only one path, so it tests nothing.', fix: 'Add a second path, or a holdout.' }),
  'duplicate-arm': (params) => ({ message: `Two paths of the split are named “${params['arm']}”.`, fix: 'Rename one of them.' }),
  'no-arm-weight': () => ({
    message: 'All paths have a weight of 0, so no lead can take one.',
    fix: 'Give at least one a weight above 0.',
  }),
  'unknown-arm': (params) => ({
    message: `The winner “${params['arm']}” is not a path of this split.`,
    fix: 'Choose one of its paths, or none.',
  }),
  'no-rule': () => ({ message: 'The branch has no rules.', fix: 'Add one, or delete the step.' }),
  'empty-rule': () => ({ message: 'The rule has no conditions, so it matches no lead.', fix: 'Add a condition, or remove the rule.' }),
  'duplicate-rule': (params) => ({ message: `Two rules have the id “${params['rule']}”.`, fix: 'Remove one of them and add it again.' }),
  'rule-never-reached': () => ({
    message: 'An earlier rule has the same conditions, so this rule never applies.',
    fix: 'Change it, or remove it.',
  }),
  'unknown-field': (params) => ({
    message: `Leads have no field “${params['field']}”.`,
    fix: 'Choose a field from the list. Custom fields are fields.<name>.',
  }),
  'not-a-number': (params) => ({ message: `“${params['value']}” is not a number.`, fix: 'Enter a number, such as 10 or 2.5.' }),
  'always-true': () => ({ message: '“At least 0 times” is true for every lead.', fix: 'Use at least 1, or remove the condition.' }),
  'empty-wait': () => ({ message: 'This wait takes no time.', fix: 'Set how long to wait, or delete it.' }),
  'day-before-first': () => ({
    message: 'Day 0 is before the first day, because this sequence counts from day 1.',
    fix: 'Use day 1 or later.',
  }),
};

/** `variants.0.subject` → `The subject of variant 1`. */
function fieldName(path = ''): string {
  const variant = /^variants\.(\d+)\.(.+)$/.exec(path);
  if (variant !== null) return `The ${spaced(variant[2] ?? '')} of variant ${Number(variant[1]) + 1}`;
  return `The ${spaced(path)}`;
}

/** `voicemailScript` → `voicemail script` */
function spaced(word: string): string {
  return word.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('.', ' ');
}
