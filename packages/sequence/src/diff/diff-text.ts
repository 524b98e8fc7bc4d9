import type { SequenceNode } from '../graph/document.ts';
import { stepDefinition } from '../steps/registry.ts';
import type { Json, StepId } from '../steps/words.ts';
import type { DocumentDiff, EdgeChange } from './diff-documents.ts';
import type { FieldChange } from './field-change.ts';

/** A diff in words, one line per change, what matters to leads first. */
export function diffText(diff: DocumentDiff): readonly string[] {
  const nodes = [...diff.added, ...diff.removed, ...diff.changed.map(({ after }) => after)];
  const names = new Map(nodes.map((node) => [node.id, nodeName(node)]));
  const name = (id: StepId): string => names.get(id) ?? id;
  return [
    ...diff.added.map((node) => `Added: ${nodeName(node)}`),
    ...diff.removed.map((node) => `Removed: ${nodeName(node)}`),
    ...diff.changed.map(({ after, fields }) => `Changed: ${nodeName(after)} (${fields.map(fieldText).join('; ')})`),
    ...diff.edges.map((edge) => edgeText(edge, name)),
    ...diff.settings.map((field) => `Setting ${fieldText(field)}`),
    ...(diff.moved.length === 0 ? [] : [`Moved on the canvas: ${diff.moved.length}`]),
    ...(diff.notes.length === 0 ? [] : [`Notes changed: ${diff.notes.length}`]),
    ...(diff.checks.length === 0 ? [] : [`Checks changed: ${diff.checks.length}`]),
  ];
}

function nodeName(node: SequenceNode): string {
  if (node.label) return node.label;
  const definition = stepDefinition(node.kind);
  const config = definition?.config.safeParse(node.config);
  // A draft may hold a step that this version does not know or cannot read.
  return definition !== undefined && config?.success ? definition.summary(config.data, (id) => id) : `${node.kind} ${node.id}`;
}

function fieldText({ path, before, after }: FieldChange): string {
  return `${path}: ${valueText(before)} → ${valueText(after)}`;
}

function valueText(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

function edgeText({ from, exit, before, after }: EdgeChange, name: (id: StepId) => string): string {
  const to = (id: StepId | null): string => (id === null ? 'nowhere' : name(id));
  return `${name(from)}, exit “${exit}”: ${to(before)} → ${to(after)}`;
}
