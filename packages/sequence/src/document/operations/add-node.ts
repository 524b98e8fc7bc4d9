import type { StepId } from '../../model/types.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { countingIds } from '../node-ids.ts';

/** A step to add. */
export interface NewNode {
  readonly kind: string;
  readonly position: { readonly x: number; readonly y: number };
  /** Defaults of the kind where missing. */
  readonly config?: unknown;
  readonly label?: string;
  /** Must be free; counted up if missing. */
  readonly id?: StepId;
}

/** Adds an unconnected node. @throws Error for an unknown kind or a taken id, which are bugs of the caller */
export function addNode(document: SequenceDocument, node: NewNode): { readonly document: SequenceDocument; readonly id: StepId } {
  const id = node.id ?? countingIds(document)();
  if (document.nodes.some((other) => other.id === id)) throw new Error(`node id “${id}” is taken: pass a fresh one`);
  const added: SequenceNode = {
    id,
    kind: node.kind,
    position: node.position,
    config: node.config ?? defaultsOf(node.kind),
    ...(node.label === undefined ? {} : { label: node.label }),
  };
  return { document: { ...document, nodes: [...document.nodes, added] }, id };
}

function defaultsOf(kind: string): unknown {
  const definition = stepDefinition(kind);
  if (definition === undefined) throw new Error(`unknown step kind “${kind}”: use one of STEP_KINDS`);
  return definition.defaults();
}
