import type { SequenceDocument, SequenceNode } from '../model/document.ts';
import { configProblems, type ValidNode, validNode } from '../document/read-node.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { Issue } from './issue.ts';

export interface CompiledNode extends ValidNode {
  readonly node: SequenceNode;
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
    if (stepDefinition(node.kind) === undefined) {
      issues.push({ code: 'unknown-kind', severity: 'error', nodeId: node.id, params: { kind: node.kind } });
      continue;
    }
    const valid = validNode(node);
    if (valid !== null) nodes.push({ node, ...valid });
    else issues.push(...configIssues(node));
  }
  return nodes;
}

function configIssues(node: SequenceNode): readonly Issue[] {
  return configProblems(node).map(({ path, message }) => ({
    code: 'invalid-config',
    severity: 'error',
    nodeId: node.id,
    path,
    params: { message },
  }));
}
