import { z } from 'zod';
import type { Exit } from '../definition/step-definition.ts';
import { ruleSchema } from './rule.ts';
import { conditionText } from './summary.ts';

/** Exit of leads that match no rule. */
export const ELSE = 'else';

export const branchSchema = z.strictObject({
  /** The first matching rule decides. */
  rules: z
    .array(ruleSchema.refine((rule) => rule.id !== ELSE, { path: ['id'], message: 'This name is reserved for the last exit.' }))
    .max(20),
});

export type BranchConfig = z.infer<typeof branchSchema>;

export const branchDefaults = (): BranchConfig => ({
  rules: [{ id: 'a', label: '', match: 'all', conditions: [{ type: 'field', field: 'source', op: 'is', values: [] }] }],
});

export function branchExits({ rules }: BranchConfig): readonly Exit[] {
  return [
    ...rules.map(({ id, label, conditions }) => ({
      name: id,
      label: label.trim() || (conditions[0] === undefined ? 'Rule without conditions' : conditionText(conditions[0])),
    })),
    { name: ELSE, label: 'Otherwise' },
  ];
}
