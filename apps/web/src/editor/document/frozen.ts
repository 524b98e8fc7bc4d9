import type { DocumentStore } from './document-store.ts';

/** A draft that this user may only read. It still follows the edits of colleagues. */
export function frozen(store: DocumentStore): DocumentStore {
  const ignore = () => undefined;
  return { ...store, edit: ignore, undo: ignore, redo: ignore, canUndo: () => false, canRedo: () => false };
}
