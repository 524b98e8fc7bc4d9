/** Where what is selected is edited. */
export const INSPECTOR_ID = 'inspector';
