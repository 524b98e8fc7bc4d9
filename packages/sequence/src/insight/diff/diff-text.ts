import type { SequenceDocument } from '../../model/document.ts';
import { nodeName } from '../../document/node-text.ts';
import { exitsOf, findNode } from '../../document/queries.ts';
import type { ExitName, Json, StepId } from '../../model/types.ts';
import type { DocumentDiff, EdgeChange } from './diff-documents.ts';
import type { FieldChange } from './field-change.ts';
import { fieldName } from './field-name.ts';

/** The compared documents, which name the steps and exits. */
export interface Compared {
  readonly before: SequenceDocument;
  readonly after: SequenceDocument;
}

/** A diff in English, one line per change. Changes that affect leads come first. */
export function diffText(diff: DocumentDiff, { before, after }: Compared): readonly string[] {
  const words = wordsOf({ before, after });
  const { name } = words;
  return [
    ...diff.added.map(({ id }) => `Added: ${name(id)}`),
    ...diff.removed.map(({ id }) => `Removed: ${name(id)}`),
    ...diff.changed.map(({ id, fields }) => `Changed: ${name(id)} (${fields.map((field) => fieldText(field, words)).join('; ')})`),
    ...diff.edges.map((edge) => edgeText(edge, words)),
    ...diff.settings.map((field) => `Setting ${fieldText(field, words)}`),
    ...(diff.moved.length === 0 ? [] : [`Moved on the canvas: ${diff.moved.length}`]),
    ...(diff.notes.length === 0 ? [] : [`Notes changed: ${diff.notes.length}`]),
    ...(diff.checks.length === 0 ? [] : [`Checks changed: ${diff.checks.length}`]),
  ];
}

export interface Words {
  readonly name: (id: StepId) => string;
  /** The label of an exit; null for the only exit of a step. */
  readonly exit: (id: StepId, exit: ExitName) => string | null;
}

/** A deleted step keeps its former name. */
export function wordsOf({ before, after }: Compared): Words {
  const holder = (id: StepId): SequenceDocument => (findNode(after, id) === undefined ? before : after);
  return { name: (id) => nodeName(holder(id), id), exit: (id, exit) => exitLabel(holder(id), id, exit) };
}

function exitLabel(document: SequenceDocument, id: StepId, exit: ExitName): string | null {
  const node = findNode(document, id);
  const exits = node === undefined ? [] : exitsOf(node);
  const found = exits.find((one) => one.name === exit);
  if (found === undefined) return exit;
  return exits.length === 1 ? null : found.label;
}

export function fieldText({ path, before, after }: FieldChange, words: Words): string {
  // A whole variant, rule or value was added or removed. Its content would be too long to read.
  if (before === undefined && isComposed(after)) return `${fieldName(path)}: added`;
  if (after === undefined && isComposed(before)) return `${fieldName(path)}: removed`;
  const value = STEPS.test(path) ? (json: Json | undefined) => stepText(json, words) : valueText;
  return `${fieldName(path)}: ${value(before)} → ${value(after)}`;
}

/** Fields that hold the id of another step. */
const STEPS = /(^|\.)(thread|touch)$/;

function stepText(value: Json | undefined, { name }: Words): string {
  return typeof value === 'string' ? name(value) : valueText(value);
}

function isComposed(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueText(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

function edgeText({ from, exit, before, after }: EdgeChange, { name, exit: labelOf }: Words): string {
  const to = (id: StepId | null): string => (id === null ? 'nowhere' : name(id));
  const label = labelOf(from, exit);
  return `After ${name(from)}${label === null ? '' : `, exit “${label}”`}: ${to(before)} → ${to(after)}`;
}
