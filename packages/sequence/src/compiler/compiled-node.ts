import type { SequenceDocument, SequenceNode } from '../model/document.ts';
import type { Exit, StepDefinition } from '../steps/definition/step-definition.ts';
import { zodMessage } from '../model/zod-messages.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { Issue } from './issue.ts';

/** A node whose kind is known and whose configuration fits it. */
export interface CompiledNode {
  readonly node: SequenceNode;
  readonly definition: StepDefinition;
  readonly config: unknown;
  readonly exits: readonly Exit[];
}

/** Reads every node, in order of id. Invalid nodes become issues. */
export function readNodes(document: SequenceDocument, issues: Issue[]): readonly CompiledNode[] {
  const nodes: CompiledNode[] = [];
  const seen = new Set<string>();
  for (const node of document.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (seen.has(node.id)) {
      issues.push({ code: 'duplicate-id', severity: 'error', nodeId: node.id });
      continue;
    }
    seen.add(node.id);
    const definition = stepDefinition(node.kind);
    if (definition === undefined) {
      issues.push({ code: 'unknown-kind', severity: 'error', nodeId: node.id, params: { kind: node.kind } });
      continue;
    }
    const config = definition.config.safeParse(node.config, { error: zodMessage });
    if (config.success) nodes.push({ node, definition, config: config.data, exits: definition.exits(config.data) });
    else issues.push(...configIssues(node.id, config.error.issues));
  }
  return nodes;
}

function configIssues(
  nodeId: string,
  problems: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): readonly Issue[] {
  return problems.map(({ path, message }) => ({
    code: 'invalid-config',
    severity: 'error',
    nodeId,
    path: path.map(String).join('.'),
    params: { message },
  }));
}
