import { compile } from '../../compiler/compile.ts';
import type { Compiled } from '../../compiler/compile.ts';
import type { Issue } from '../../compiler/issue.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { nodeName } from '../../document/node-text.ts';
import { differenceText } from './difference-text.ts';
import { runCheck } from './run-check.ts';

/**
 * Compiles for publishing: saved checks with a different result are issues here, and errors if the document requires them. Separate from
 * `compile`, which runs on every keystroke and has no time for simulations.
 */
export function compileToPublish(document: SequenceDocument, options: { readonly sequenceId?: string } = {}): Compiled {
  const { ir, issues } = compile(document, options);
  if (ir === null) return { ir, issues };
  const severity = document.checksRequired === true ? 'error' : 'warning';
  const failed = (document.checks ?? []).flatMap((check, index): readonly Issue[] => {
    const [first, ...others] = runCheck(ir, check);
    if (first === undefined) return [];
    const difference = differenceText(first, (id) => nodeName(document, id));
    return [
      {
        code: 'check-failed',
        severity,
        nodeId: null,
        path: `checks.${index}`,
        params: { check: check.name, difference, others: others.length },
      },
    ];
  });
  if (failed.length === 0) return { ir, issues };
  return { ir: severity === 'error' ? null : ir, issues: [...failed, ...issues] };
}
