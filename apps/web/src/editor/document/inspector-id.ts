/** DOM id of the panel that edits the selection. */
export const INSPECTOR_ID = 'inspector';
