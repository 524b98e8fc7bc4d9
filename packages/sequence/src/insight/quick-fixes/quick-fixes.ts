import { compile } from '../../compiler/compile.ts';
import type { Issue } from '../../compiler/issue.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { flowFixes } from './flow-fixes.ts';
import type { QuickFix } from './quick-fix.ts';
import { settingsFixes } from './settings-fixes.ts';
import { stepFixes } from './step-fixes.ts';

/**
 * Quick fixes for an issue, best first. Empty if only a person can decide. Each fix is tried before it
 * is offered, because a button that does not resolve the issue is worse than none.
 */
export function quickFixes(document: SequenceDocument, issue: Issue): readonly QuickFix[] {
  const fixes = [...flowFixes(document, issue), ...settingsFixes(document, issue), ...stepFixes(document, issue)];
  return fixes.filter(({ apply }) => !compile(apply(document)).issues.some((left) => isSame(left, issue)));
}

function isSame(left: Issue, right: Issue): boolean {
  return left.code === right.code && left.nodeId === right.nodeId && left.exit === right.exit && left.path === right.path;
}
