/** DOM id of the panel that edits the selection. */
export const INSPECTOR_ID = 'inspector';

/** DOM id of the section that connects the exits of the selected step. */
export const EXITS_ID = 'inspector-exits';
