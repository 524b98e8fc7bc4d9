export type { QuickFix } from './quick-fix.ts';
export { quickFixes } from './quick-fixes.ts';
