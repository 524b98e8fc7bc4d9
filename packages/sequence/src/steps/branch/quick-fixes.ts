import type { ConfigFix } from '../definition/step-definition.ts';
import type { BranchConfig } from './config.ts';
import type { Condition } from './rule.ts';
import { LEAD_FIELDS } from './rule.ts';

type FieldCondition = Extract<Condition, { readonly type: 'field' }>;

/** The lead field whose name differs only by case, spaces and dashes; else the custom field of that name. */
export function fieldFixes(config: BranchConfig, path: string | undefined): readonly ConfigFix<BranchConfig>[] {
  return changed(config, path, (condition) => {
    const { field } = condition;
    const known = LEAD_FIELDS.find((other) => plain(other) === plain(field.replace(/^lead\./, '')));
    if (known !== undefined) return { title: `Use “${known}”`, condition: { ...condition, field: known } };
    const custom = field.trim().replace(/^(lead\.)?(fields\.)?/, '');
    return custom === '' ? null : { title: `Use the custom field “${custom}”`, condition: { ...condition, field: `fields.${custom}` } };
  });
}

/** `10 seats` → 10. */
export function numberFixes(config: BranchConfig, path: string | undefined): readonly ConfigFix<BranchConfig>[] {
  return changed(config, path, (condition) => {
    const number = /-?\d+(?:[.,]\d+)?/.exec(condition.values[0] ?? '')?.[0].replace(',', '.');
    if (number !== undefined) return { title: `Compare with ${number}`, condition: { ...condition, values: [number] } };
    return { title: 'Compare as text', condition: { ...condition, op: 'is' } };
  });
}

interface Change {
  readonly title: string;
  readonly condition: FieldCondition;
}

/** `rules.0.conditions.1.field` */
function changed(
  { rules }: BranchConfig,
  path: string | undefined,
  mend: (condition: FieldCondition) => Change | null,
): readonly ConfigFix<BranchConfig>[] {
  const [, rule, , line] = path?.split('.') ?? [];
  const condition = rules[Number(rule)]?.conditions[Number(line)];
  const fixed = condition?.type === 'field' ? mend(condition) : null;
  if (fixed === null) return [];
  const conditions = (before: readonly Condition[]): Condition[] => before.map((other) => (other === condition ? fixed.condition : other));
  return [{ title: fixed.title, config: { rules: rules.map((other) => ({ ...other, conditions: conditions(other.conditions) })) } }];
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z]/g, '');
}
