import type { SequenceNode } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { problemsOf } from '../model/problem.ts';
import { zodMessage } from '../model/zod-messages.ts';
import type { Exit, StepDefinition } from '../steps/definition/step-definition.ts';
import { stepDefinition } from '../steps/registry.ts';

/** A node whose kind is known and whose configuration fits it. */
export interface ValidNode {
  readonly definition: StepDefinition;
  /** With defaults filled in. */
  readonly config: unknown;
  readonly exits: readonly Exit[];
}

type Reading = { readonly ok: true; readonly valid: ValidNode } | { readonly ok: false; readonly problems: readonly Problem[] };

const readings = new WeakMap<SequenceNode, Reading>();

/**
 * The definition of a node and its validated configuration; null for an unknown kind or an invalid configuration. A node is validated
 * once, because nodes are immutable: after a key press in one of 500 steps, one configuration is read instead of 500.
 */
export function validNode(node: SequenceNode): ValidNode | null {
  const reading = readingOf(node);
  return reading.ok ? reading.valid : null;
}

/** Why the configuration of a node does not fit its kind; empty if it does. Paths start inside the configuration. */
export function configProblems(node: SequenceNode): readonly Problem[] {
  const reading = readingOf(node);
  return reading.ok ? [] : reading.problems;
}

/** Notes the result of `parseDocument`, so that nothing validates the node again. */
export function rememberValid(node: SequenceNode, valid: ValidNode): void {
  readings.set(node, { ok: true, valid });
}

function readingOf(node: SequenceNode): Reading {
  let reading = readings.get(node);
  if (reading === undefined) readings.set(node, (reading = read(node)));
  return reading;
}

function read({ id, kind, config }: SequenceNode): Reading {
  const definition = stepDefinition(kind);
  if (definition === undefined) return { ok: false, problems: [] };
  const parsed = definition.config.safeParse(config, { error: zodMessage });
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, [], id) };
  return { ok: true, valid: { definition, config: parsed.data, exits: definition.exits(parsed.data) } };
}
