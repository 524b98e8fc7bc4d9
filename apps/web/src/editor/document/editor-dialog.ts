/** A dialog of the editor; one at a time is open. */
export type EditorDialog = 'analysis' | 'publish' | 'enroll' | 'history' | 'find' | 'length';
