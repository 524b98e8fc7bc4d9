import { validNode } from '../../document/read-node.ts';
import type { Issue } from '../../compiler/issue.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import { updateConfig } from '../../document/operations/edit-node.ts';
import { findNode } from '../../document/queries.ts';
import type { ConfigFix } from '../../steps/definition/step-definition.ts';
import { stepDefinition } from '../../steps/registry.ts';
import { nearestMergeField } from './nearest-merge-field.ts';
import { valueAt, withValueAt } from './path.ts';
import type { QuickFix } from './quick-fix.ts';

/** Fixes for configurations of steps: general ones first, then those of the kind. */
export function stepFixes(document: SequenceDocument, issue: Issue): readonly QuickFix[] {
  const node = issue.nodeId === null ? undefined : findNode(document, issue.nodeId);
  const definition = node === undefined ? undefined : stepDefinition(node.kind);
  if (node === undefined || definition === undefined) return [];
  if (issue.code === 'invalid-config') {
    return [{ title: 'Reset the step', apply: (before) => updateConfig(before, node.id, definition.defaults()) }];
  }
  const valid = validNode(node);
  if (valid === null) return [];
  return [...commonFixes(node, issue), ...(definition.fixes?.(valid.config, issue) ?? [])].map(({ title, config: fixed }) => ({
    title,
    apply: (before) => updateConfig(before, node.id, fixed),
  }));
}

function commonFixes(node: SequenceNode, { code, path, params }: Issue): readonly ConfigFix<unknown>[] {
  if (path === undefined) return [];
  const value = valueAt(node.config, path);
  const fix = (title: string, fixed: unknown): ConfigFix<unknown> => ({ title, config: withValueAt(node.config, path, fixed) });
  switch (code) {
    case 'unknown-variable': {
      const wrong = String(params?.['variable'] ?? '');
      const right = nearestMergeField(wrong);
      if (typeof value !== 'string') return [];
      const instead = right ?? customField(wrong);
      return [fix(`Use {{ ${instead} }}`, value.replaceAll(new RegExp(`${escaped(wrong)}(?![\\w.])`, 'g'), instead))];
    }
    case 'unreported-event':
      return [fix(`Use “${String(params?.['meant'])}”`, params?.['meant'])];
    case 'duplicate-outcome':
      return Array.isArray(value) ? [fix('Remove the second one', [...new Set(value)])] : [];
    case 'duplicate-variant':
      return [fix('Rename the second one', freeLetter(valueAt(node.config, 'variants')))];
    case 'no-weight':
      return Array.isArray(value)
        ? [
            fix(
              'Split evenly',
              value.map((item) => ({ ...(item as object), weight: 1 })),
            ),
          ]
        : [];
    case 'invalid-url':
      return typeof value === 'string' && !value.includes('://') ? [fix('Add https://', `https://${value.trim()}`)] : [];
    case 'webhook-merge-field':
      return typeof value === 'string' ? [fix('Remove merge fields', value.replaceAll(/\{\{.*?\}\}|\{%.*?%\}|\{\{|\{%/g, ''))] : [];
    case 'always-true':
      return [fix('Use at least 1', 1)];
    default:
      return [];
  }
}

/** `lead.shoe` → `lead.fields.shoe`: other data of a lead is a custom field. */
function customField(variable: string): string {
  return `lead.fields.${variable.split('.').at(-1) ?? variable}`;
}

/** Variants are named by letters. There are at most ten. */
function freeLetter(variants: unknown): string {
  const taken = new Set(Array.isArray(variants) ? variants.map((variant: { readonly id?: unknown }) => variant.id) : []);
  return [...'abcdefghijk'].find((letter) => !taken.has(letter)) ?? 'z';
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
