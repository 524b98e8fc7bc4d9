import type { StepId } from '../model/types.ts';
import { capitalised } from '../calendar/format.ts';
import type { Issue } from './issue.ts';

export interface IssueText {
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

type Params = NonNullable<Issue['params']>;
type Words = (params: Params, name: (id: StepId) => string, issue: Issue) => IssueText;

/** Words for an issue. `names` gives what a person calls another step; ids are shown without it. */
export function issueText(issue: Issue, names: (id: StepId) => string = (id) => `“${id}”`): IssueText {
  const words = Object.hasOwn(texts, issue.code) ? texts[issue.code] : undefined;
  if (words === undefined) return { message: `Something is wrong here (${issue.code}).`, fix: 'Look at the step again.' };
  const { message, fix } = words(issue.params ?? {}, names, issue);
  // Some sentences begin with a step, which is small where it is no name: “the email …”.
  return { message: capitalised(message), fix };
}

/** Every code that the compiler or a step's check reports; a test holds this list complete. */
export const texts: { readonly [code: string]: Words } = {
  'no-start': () => ({ message: 'The sequence has no start.', fix: 'Drag a start onto the canvas and connect it to the first step.' }),
  'several-starts': (params) => ({
    message: `There are ${params['count']} starts; leads can enter at one only.`,
    fix: 'Delete all but one.',
  }),
  unreachable: () => ({ message: 'No lead can get here.', fix: 'Connect an exit of an earlier step to it, or delete it.' }),
  'dangling-exit': (params) => ({
    message: `The exit “${params['exit']}” leads nowhere.`,
    fix: 'Connect it to a step; to an end if the sequence is over there.',
  }),
  'cycle-without-wait': (params) => ({
    message: `These ${params['count']} steps go round in a circle without ever waiting.`,
    fix: 'Put a wait somewhere into the circle, or lead it out.',
  }),
  'duplicate-id': () => ({ message: 'Another step has the same id.', fix: 'Delete one of them and add it again.' }),
  'unknown-kind': (params) => ({
    message: `This version knows no step of the kind “${params['kind']}”.`,
    fix: 'Delete the step, or update Touchline.',
  }),
  'invalid-config': (params, _name, issue) => ({
    message: `The setting “${issue.path ?? ''}” is not valid: ${params['message']}`,
    fix: 'Correct it in the panel of the step.',
  }),
  'invalid-zone': (params) => ({
    message: `“${params['zone']}” is not a time zone.`,
    fix: 'Choose a zone such as Europe/Berlin in the settings of the sequence.',
  }),
  'impossible-span': (params) => ({
    message: `The send window on ${params['weekday']} ends (${params['to']}) before it begins (${params['from']}).`,
    fix: 'Swap the times, or use two spans for a night.',
  }),
  'impossible-window': () => ({
    message: 'The send window is closed all week, so no touch could ever go out.',
    fix: 'Open at least one day in the settings of the sequence.',
  }),
  'impossible-waking-window': () => ({
    message: 'The send window lies outside waking hours, so no SMS and no call could ever go out.',
    fix: 'Make the two overlap in the settings of the sequence.',
  }),
  'holidays-unknown': (params) => ({
    message: `The public holidays of ${params['country']} are not known here, so only the dates that are listed are kept free.`,
    fix: 'Choose another country, or list the dates in the settings of the sequence.',
  }),
  'hour-outside-window': (params, name) => ({
    message: `${params['at']} is never inside the send window, so ${name(String(params['touch']))} always goes out later.`,
    fix: `Go on at a time inside the window, such as ${params['opens']}, or let the touch go out at any hour.`,
  }),
  'check-failed': (params) => ({
    message: `The check “${params['check']}” comes out otherwise: ${params['difference']}${Number(params['others']) === 0 ? '' : `, and ${params['others']} more`}.`,
    fix: 'Put the sequence right, or record the check again if this is what you want.',
  }),
  'duplicate-exit-condition': (params) => ({
    message: `“${params['name']}” is listed twice as an exit condition.`,
    fix: 'Remove one of them.',
  }),
  'unreported-event': (params) => ({
    message: `No event named “${params['name']}” can come in.`,
    fix: `Use “${params['meant']}”. Event names are lower-case words joined by hyphens.`,
  }),
  'condition-on-unsent-touch': (params, name) => ({
    message:
      params['touch'] === undefined
        ? 'No touch can have gone out before this step.'
        : `${name(String(params['touch']))} cannot have gone out before this step.`,
    fix: 'Move the step behind the touch that it asks about, or ask about another one.',
  }),
  'condition-on-missing-touch': () => ({ message: 'The touch that this step refers to is gone.', fix: 'Choose another touch.' }),
  'condition-never-true': (params) => ({
    message: `No touch here can ever be “${params['what']}”, so the answer is always no.`,
    fix: 'Ask something that the channel can tell.',
  }),
  'condition-too-soon': () => ({
    message: 'No time passes between the touch and this question, so nothing can have happened yet and the answer is always no.',
    fix: 'Wait for the answer here for some time, or put a wait before this step.',
  }),
  'gap-defeats-branch': (params) => ({
    message: `This email answers what the lead did, but it waits until ${params['hours']} hours have passed since the last email.`,
    fix: 'Let it ignore the email gap, or give the lead more time before it.',
  }),
  'condition-after-exit': (params) => ({
    message: `“${params['what']}” ends the sequence for the lead, so the answer here is always no.`,
    fix: 'Remove the exit condition in the settings of the sequence, or ask something else.',
  }),
  'unknown-link': (params) => ({ message: `The touch has no link to ${params['link']}.`, fix: 'Choose one of its links, or any link.' }),
  'unknown-outcome': (params) => ({
    message: `“${params['outcome']}” is not an outcome of that task.`,
    fix: 'Choose one of its outcomes.',
  }),
  'missing-content': (_params, _name, issue) => ({ message: `${fieldName(issue.path)} is empty.`, fix: 'Fill it in.' }),
  'missing-reason': () => ({ message: 'The end has no reason.', fix: 'Give one, such as “completed”: reports count by it.' }),
  'liquid-error': (params, _name, issue) => ({
    message: `${fieldName(issue.path)}: ${params['message']} (line ${params['line']}, column ${params['column']}).`,
    fix: 'Check the braces, and the names of tags and filters.',
  }),
  'unknown-variable': (params, _name, issue) => ({
    message: `${fieldName(issue.path)} uses {{ ${params['variable']} }}, which does not exist.`,
    fix: 'Choose a merge field from the list; custom fields are lead.fields.<name>.',
  }),
  'foreign-merge-tag': (params, _name, issue) => ({
    message: `${fieldName(issue.path)} contains “${params['piece']}”, which goes out as it stands.`,
    fix: 'Choose a merge field from the list, such as {{ lead.firstName }}.',
  }),
  'html-in-text': (params, _name, issue) => ({
    message: `${fieldName(issue.path)} contains HTML (${params['piece']}), which the lead would read as text.`,
    fix: 'Write **strong**, *emphasis*, lists and [links](https://…) instead.',
  }),
  'first-line-without-field': () => ({
    message: 'The first line comes from a field of the lead, but no field is named.',
    fix: 'Name the field, or ask a person to write the line.',
  }),
  'first-line-unused': () => ({
    message: 'A personal first line is planned, but no text uses {{ firstLine }}.',
    fix: 'Put {{ firstLine }} where it belongs, or do without it.',
  }),
  'first-line-unsourced': (_params, _name, issue) => ({
    message: `${fieldName(issue.path)} uses {{ firstLine }}, but nothing says where the first line comes from.`,
    fix: 'Choose a field of the lead, or ask a person to write it.',
  }),
  'no-variant': () => ({ message: 'The touch has no content.', fix: 'Add a variant.' }),
  'duplicate-variant': (params) => ({ message: `Two variants are called “${params['variant']}”.`, fix: 'Rename one of them.' }),
  'no-weight': () => ({ message: 'All variants have the weight 0, so none would be sent.', fix: 'Give at least one a weight above 0.' }),
  'thread-without-email': () => ({
    message: 'The email whose thread is continued is gone.',
    fix: 'Choose an earlier email, or start a new thread.',
  }),
  'thread-on-unsent-email': (params, name) => ({
    message: `${name(String(params['touch']))} cannot have gone out before this email.`,
    fix: 'Continue the thread of an earlier email, or start a new one.',
  }),
  'duplicate-outcome': (params) => ({ message: `The outcome “${params['outcome']}” is listed twice.`, fix: 'Remove one of them.' }),
  'note-too-long': (params) => ({
    message: `The note has ${params['characters']} characters; LinkedIn takes ${params['most']} with a request to connect.`,
    fix: 'Shorten it, merge fields included.',
  }),
  'invalid-url': (params) => ({
    message: `“${params['url']}” is not a web address.`,
    fix: 'Write it out with https:// at the beginning and without spaces.',
  }),
  'webhook-merge-field': () => ({
    message: 'Merge fields are not filled in here: the webhook gets the braces as they are written.',
    fix: 'Leave the merge field out. The webhook gets the data of the lead in its body; choose there what is sent along.',
  }),
  'no-change': () => ({ message: 'Nothing is changed here.', fix: 'Add a change, or delete the step.' }),
  'hand-over-nowhere': () => ({
    message: 'The sequence in which leads go on is not chosen.',
    fix: 'Choose it, or let the sequence end here.',
  }),
  'hand-over-to-itself': () => ({
    message: 'Leads would be handed over to this same sequence.',
    fix: 'Choose another sequence. To repeat this one, use a “Hand over” step that starts over, or lead the way back to an earlier step through a wait.',
  }),
  'no-arm': () => ({ message: 'The split has no ways.', fix: 'Add two, to test one against the other.' }),
  'one-arm': () => ({ message: 'The split has one way only, so it tests nothing.', fix: 'Add a second way, or a holdout.' }),
  'duplicate-arm': (params) => ({ message: `Two ways of the split are called “${params['arm']}”.`, fix: 'Rename one of them.' }),
  'no-arm-weight': () => ({
    message: 'All ways have the weight 0, so no lead could take any.',
    fix: 'Give at least one a weight above 0.',
  }),
  'unknown-arm': (params) => ({
    message: `The winner “${params['arm']}” is not a way of this split.`,
    fix: 'Choose one of its ways, or none.',
  }),
  'no-rule': () => ({ message: 'The branch has no rules.', fix: 'Add one, or delete the step.' }),
  'empty-rule': () => ({ message: 'The rule has no conditions, so it fits nobody.', fix: 'Add a condition, or remove the rule.' }),
  'duplicate-rule': (params) => ({ message: `Two rules have the id “${params['rule']}”.`, fix: 'Remove one of them and add it again.' }),
  'rule-never-reached': () => ({ message: 'An earlier rule asks the same, so this one never decides.', fix: 'Change it, or remove it.' }),
  'unknown-field': (params) => ({
    message: `Leads have no field “${params['field']}”.`,
    fix: 'Choose a field from the list; custom fields are fields.<name>.',
  }),
  'not-a-number': (params) => ({ message: `“${params['value']}” is not a number.`, fix: 'Write a number such as 10 or 2.5.' }),
  'always-true': () => ({ message: 'At least 0 times is true for every lead.', fix: 'Ask for at least 1, or remove the condition.' }),
  'empty-wait': () => ({ message: 'This wait takes no time.', fix: 'Set how long to wait, or delete it.' }),
  'day-before-first': () => ({
    message: 'Day 0 is before the first day, since this sequence counts from day 1.',
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
