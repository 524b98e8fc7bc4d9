import type { EdgeRef } from '../../document/operations/insert-on-edge.ts';
import { stepRegistry } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';
import type { AddedStep, Fix } from './advice.ts';
import type { Way } from './cadence.ts';

/** Steps between one on a way and what follows it there; none where the way ends with it. */
export function addAfter({ visits }: Way, id: StepId, steps: readonly AddedStep[]): { readonly fix?: Fix } {
  const visit = visits.find((other) => other.id === id);
  return visit === undefined || visit.exit === null ? {} : { fix: addOn({ from: id, exit: visit.exit }, steps) };
}

/** Steps right before one on a way. */
export function addBefore({ visits }: Way, id: StepId, steps: readonly AddedStep[]): { readonly fix?: Fix } {
  const before = visits[visits.findIndex((other) => other.id === id) - 1];
  return before === undefined || before.exit === null ? {} : { fix: addOn({ from: before.id, exit: before.exit }, steps) };
}

function addOn(edge: EdgeRef, steps: readonly AddedStep[]): Fix {
  return { type: 'add-steps', edge, steps };
}

export function waitOf(days: number): AddedStep {
  const { kind, defaults } = stepRegistry.wait;
  return { kind, config: { ...(defaults() as object), mode: 'duration', amount: days, unit: 'days', at: null } };
}

/** Words to begin with: a touch without any would be an error in place of advice. */
export function callToAdd(): AddedStep {
  const { kind, defaults } = stepRegistry.call;
  return {
    kind,
    config: {
      ...(defaults() as object),
      goal: 'Reach those who do not write',
      script: 'Say who you are and what it is about. Ask what would have to be true for it to be worth their time.',
      voicemailScript:
        'Hello {{ lead.firstName | default: "there" }}, I would like to hear what you think. Call me back on this number when it suits you. Thank you.',
    },
  };
}

export function emailToAdd(): AddedStep {
  return anEmail('Reach those who do not pick up', 'Phone or email?', [
    'Some people like to talk, others like to write. Is there a good time for a short call, or is writing easier for you?',
  ]);
}

export function breakUpToAdd(): AddedStep {
  return anEmail('Let go politely', 'Shall I close your file?', [
    'I have not heard from you, so I take it that now is not the time, and this is my last message.',
    'If I am wrong, one word is enough. Shall I keep your file open?',
  ]);
}

function anEmail(goal: string, subject: string, paragraphs: readonly string[]): AddedStep {
  const { kind, defaults } = stepRegistry.email;
  const body = ['Hi {{ lead.firstName | default: "there" }},', ...paragraphs].join('\n\n');
  return { kind, config: { ...(defaults() as object), goal, variants: [{ id: 'a', weight: 1, subject, preview: '', body }] } };
}
