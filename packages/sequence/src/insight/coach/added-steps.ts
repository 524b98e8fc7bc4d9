import type { EdgeRef } from '../../document/operations/insert-on-edge.ts';
import { stepRegistry } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';
import type { AddedStep, Fix } from './advice.ts';
import type { Path } from './cadence.ts';

/** Adds steps between a step on a path and the next one; adds none where the path ends. */
export function addAfter({ visits }: Path, id: StepId, steps: readonly AddedStep[]): { readonly fix?: Fix } {
  const visit = visits.find((other) => other.id === id);
  return visit === undefined || visit.exit === null ? {} : { fix: addOn({ from: id, exit: visit.exit }, steps) };
}

/** Adds steps right before a step on a path. */
export function addBefore({ visits }: Path, id: StepId, steps: readonly AddedStep[]): { readonly fix?: Fix } {
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

/** Sample text: a touch without text would replace the advice with an error. */
export function callToAdd(): AddedStep {
  const { kind, defaults } = stepRegistry.call;
  return {
    kind,
    config: {
      ...(defaults() as object),
      goal: 'Reach leads who do not write',
      script: 'Say who you are and what it is about. Ask what would have to be true for it to be worth their time.',
      voicemailScript:
        'Hello {{ lead.firstName | default: "there" }}, I would like to hear what you think. Call me back on this number when it suits you. Thank you.',
    },
  };
}

export function emailToAdd(): AddedStep {
  return anEmail('Reach leads who do not pick up', 'Phone or email?', [
    'Some people like to talk, others prefer email. Is there a good time for a short call, or is email easier for you?',
  ]);
}

export function breakUpToAdd(): AddedStep {
  return anEmail('Break-up', 'Should I close your file?', [
    'I have not heard from you, so I assume the timing is not right. This is my last message.',
    'If I am wrong, one word is enough. Should I keep your file open?',
  ]);
}

function anEmail(goal: string, subject: string, paragraphs: readonly string[]): AddedStep {
  const { kind, defaults } = stepRegistry.email;
  const body = ['Hi {{ lead.firstName | default: "there" }},', ...paragraphs].join('\n\n');
  return { kind, config: { ...(defaults() as object), goal, variants: [{ id: 'a', weight: 1, subject, preview: '', body }] } };
}
