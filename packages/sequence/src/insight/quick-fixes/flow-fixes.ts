import type { Issue } from '../../compiler/issue.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { countingIds } from '../../document/node-ids.ts';
import type { NewId } from '../../document/node-ids.ts';
import { addNode } from '../../document/operations/add-node.ts';
import { connect } from '../../document/operations/connect.ts';
import { deleteNodes } from '../../document/operations/delete-nodes.ts';
import { insertOnEdge } from '../../document/operations/insert-on-edge.ts';
import { acceptsEdges, exitsOf, findNode } from '../../document/queries.ts';
import { stepRegistry } from '../../steps/registry.ts';
import type { ExitName, StepId } from '../../model/types.ts';
import type { QuickFix } from './quick-fix.ts';

/** Fixes for how steps are connected. */
export function flowFixes(document: SequenceDocument, issue: Issue): readonly QuickFix[] {
  const { code, nodeId, exit, params } = issue;
  if (code === 'no-start') return [{ title: 'Add a start', apply: addStart }];
  const node = nodeId === null ? undefined : findNode(document, nodeId);
  if (node === undefined) return [];
  switch (code) {
    case 'several-starts':
      return [{ title: 'Delete this start', apply: (before) => deleteNodes(before, [node.id]) }];
    case 'duplicate-id':
      return [{ title: 'Give the second step a new id', apply: (before, newId) => renameSecond(before, node.id, newId) }];
    case 'hand-over-nowhere':
    case 'hand-over-to-itself':
      return [{ title: 'End the sequence here', apply: (before) => endInstead(before, node.id) }];
    case 'unreachable':
    case 'unknown-kind':
    case 'empty-wait':
    case 'no-change':
      return [deleteFix(node.id)];
    case 'dangling-exit':
      return exit === undefined
        ? []
        : [
            ...endFixes(document, node, exit),
            { title: 'Connect to a new end', apply: (before, newId) => toNewEnd(before, node, exit, newId) },
          ];
    case 'cycle-without-wait':
      return [
        {
          title: 'Add a one-day wait to the loop',
          apply: (before, newId) => waitInside(before, node.id, String(params?.['steps'] ?? ''), newId),
        },
      ];
    default:
      return [];
  }
}

function deleteFix(id: StepId): QuickFix {
  return { title: 'Delete the step', apply: (before) => deleteNodes(before, [id]) };
}

const ROW = 180;

/** Adds a start above the first step that has no incoming edge. */
function addStart(document: SequenceDocument, newId: NewId = countingIds(document)): SequenceDocument {
  const targets = new Set(document.edges.map(({ to }) => to));
  const first = document.nodes.find((node) => acceptsEdges(node) && !targets.has(node.id)) ?? document.nodes.find(acceptsEdges);
  const position = first === undefined ? { x: 0, y: 0 } : { x: first.position.x, y: first.position.y - ROW };
  const { document: added, id } = addNode(document, { id: newId(), kind: stepRegistry.start.kind, position });
  const connected = first === undefined ? null : connect(added, id, 'next', first.id);
  return connected?.ok ? connected.document : added;
}

/** Edges to the id keep leading to the first step. */
function renameSecond(document: SequenceDocument, id: StepId, newId: NewId = countingIds(document)): SequenceDocument {
  const first = document.nodes.findIndex((node) => node.id === id);
  return { ...document, nodes: document.nodes.map((node, index) => (node.id === id && index !== first ? { ...node, id: newId() } : node)) };
}

/** Replaces the step by an end. Incoming edges stay. */
function endInstead(document: SequenceDocument, id: StepId): SequenceDocument {
  const { kind, defaults } = stepRegistry.end;
  return {
    ...document,
    nodes: document.nodes.map((node) => (node.id === id ? { ...node, kind, config: defaults() } : node)),
    edges: document.edges.filter(({ from }) => from !== id),
  };
}

/** Connects to the only end. With several ends, only a person knows which one. */
function endFixes(document: SequenceDocument, node: SequenceNode, exit: ExitName): readonly QuickFix[] {
  const ends = document.nodes.filter((other) => other.kind === stepRegistry.end.kind);
  const [end] = ends;
  if (end === undefined || ends.length > 1) return [];
  return [
    {
      title: 'Connect to the end',
      apply: (before) => {
        const connected = connect(before, node.id, exit, end.id);
        return connected.ok ? connected.document : before;
      },
    },
  ];
}

function toNewEnd(document: SequenceDocument, node: SequenceNode, exit: ExitName, newId: NewId = countingIds(document)): SequenceDocument {
  const index = Math.max(
    0,
    exitsOf(node).findIndex(({ name }) => name === exit),
  );
  const position = { x: node.position.x + index * 320, y: node.position.y + ROW };
  const { document: added, id } = addNode(document, { id: newId(), kind: stepRegistry.end.kind, position });
  const connected = connect(added, node.id, exit, id);
  return connected.ok ? connected.document : document;
}

/** Adds the wait on the first edge inside the loop. */
function waitInside(document: SequenceDocument, first: StepId, steps: string, newId: NewId = countingIds(document)): SequenceDocument {
  const circle = new Set([first, ...steps.split(' ')]);
  const edge = document.edges.find(({ from, to }) => circle.has(from) && circle.has(to));
  return edge === undefined ? document : insertOnEdge(document, edge, { id: newId(), kind: stepRegistry.wait.kind }).document;
}
