export { changesBehavior, diffDocuments, isEmptyDiff } from './diff-documents.ts';
export type { DocumentDiff, EdgeChange, NodeChange } from './diff-documents.ts';
export { conflictText } from './conflict-text.ts';
export { diffText } from './diff-text.ts';
export type { FieldChange } from './field-change.ts';
export { fieldName } from './field-name.ts';
export { mergeDocuments } from './merge-documents.ts';
export type { Decide, Merge, MergeConflict } from './merge-documents.ts';
