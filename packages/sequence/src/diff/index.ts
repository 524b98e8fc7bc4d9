export { changesBehaviour, diffDocuments, isEmptyDiff } from './diff-documents.ts';
export type { DocumentDiff, EdgeChange, NodeChange } from './diff-documents.ts';
export { diffText } from './diff-text.ts';
export type { FieldChange } from './field-change.ts';
export { mergeDocuments } from './merge-documents.ts';
export type { Merge, MergeConflict } from './merge-documents.ts';
