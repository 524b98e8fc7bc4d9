export { fieldOf } from './field-of.ts';
export type { FieldPlace } from './field-of.ts';
export type { QuickFix } from './quick-fix.ts';
export { quickFixes } from './quick-fixes.ts';
