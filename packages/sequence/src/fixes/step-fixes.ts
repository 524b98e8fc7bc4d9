import type { Issue } from '../compile/issue.ts';
import type { SequenceDocument, SequenceNode } from '../graph/document.ts';
import { updateConfig } from '../graph/operations/edit-node.ts';
import { findNode } from '../graph/queries.ts';
import type { ConfigFix } from '../steps/definition.ts';
import { stepDefinition } from '../steps/registry.ts';
import { nearestMergeField } from './nearest-merge-field.ts';
import { valueAt, withValueAt } from './path.ts';
import type { QuickFix } from './quick-fix.ts';

/** Configurations of steps: what every kind has in common, then what the kind itself knows. */
export function stepFixes(document: SequenceDocument, issue: Issue): readonly QuickFix[] {
  const node = issue.nodeId === null ? undefined : findNode(document, issue.nodeId);
  const definition = node === undefined ? undefined : stepDefinition(node.kind);
  if (node === undefined || definition === undefined) return [];
  if (issue.code === 'invalid-config') {
    return [{ title: 'Begin again with an empty step', apply: (before) => updateConfig(before, node.id, definition.defaults()) }];
  }
  const config = definition.config.safeParse(node.config);
  if (!config.success) return [];
  return [...commonFixes(node, issue), ...(definition.fixes?.(config.data, issue) ?? [])].map(({ title, config: fixed }) => ({
    title,
    apply: (before) => updateConfig(before, node.id, fixed),
  }));
}

function commonFixes(node: SequenceNode, { code, path, params }: Issue): readonly ConfigFix<unknown>[] {
  if (path === undefined) return [];
  const value = valueAt(node.config, path);
  if (code === 'unknown-variable' && typeof value === 'string') {
    const wrong = String(params?.['variable'] ?? '');
    const right = nearestMergeField(wrong);
    if (right === null) return [];
    return [
      {
        title: `Use {{ ${right} }}`,
        config: withValueAt(node.config, path, value.replaceAll(new RegExp(`${escaped(wrong)}(?![\\w.])`, 'g'), right)),
      },
    ];
  }
  if (code === 'duplicate-outcome' && Array.isArray(value)) {
    return [{ title: 'Remove the second one', config: withValueAt(node.config, path, [...new Set(value)]) }];
  }
  if (code === 'no-weight' && Array.isArray(value)) {
    return [
      {
        title: 'Share evenly',
        config: withValueAt(
          node.config,
          path,
          value.map((item) => ({ ...(item as object), weight: 1 })),
        ),
      },
    ];
  }
  return [];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
