import type { StepProblem } from '../definition/step-definition.ts';
import { eventNameProblem } from '../definition/event-name-problem.ts';
import type { BranchConfig } from './config.ts';
import { LEAD_FIELDS } from './rule.ts';
import type { Condition } from './rule.ts';

const VALUELESS: readonly string[] = ['before-today', 'after-today', 'is-set', 'is-empty'];
const NUMERIC: readonly string[] = ['at-least', 'at-most'];

export function checkBranch({ rules }: BranchConfig): readonly StepProblem[] {
  if (rules.length === 0) return [{ code: 'no-rule', severity: 'error', path: 'rules' }];
  const problems: StepProblem[] = [];
  for (const [index, rule] of rules.entries()) {
    const path = `rules.${index}`;
    if (rules.findIndex((other) => other.id === rule.id) < index) {
      problems.push({ code: 'duplicate-rule', severity: 'error', path: `${path}.id`, params: { rule: rule.id } });
    }
    if (rule.conditions.length === 0) problems.push({ code: 'empty-rule', severity: 'error', path: `${path}.conditions`, exit: rule.id });
    for (const [line, condition] of rule.conditions.entries())
      problems.push(...checkCondition(condition, `${path}.conditions.${line}`, rule.id));
    const earlier = rules.slice(0, index).find((other) => sameQuestion(other, rule));
    if (earlier !== undefined) problems.push({ code: 'rule-never-reached', severity: 'warning', path, exit: rule.id });
  }
  return problems;
}

function sameQuestion(left: BranchConfig['rules'][number], right: BranchConfig['rules'][number]): boolean {
  if (left.conditions.length === 0 || right.conditions.length === 0) return false;
  return left.match === right.match && JSON.stringify(left.conditions) === JSON.stringify(right.conditions);
}

function checkCondition(condition: Condition, path: string, exit: string): readonly StepProblem[] {
  const missing = (part: string): StepProblem => ({ code: 'missing-content', severity: 'error', path: `${path}.${part}`, exit });
  switch (condition.type) {
    case 'field': {
      const { field, op, values } = condition;
      if (field.trim() === '' || field === 'fields.') return [missing('field')];
      if (!field.startsWith('fields.') && !(LEAD_FIELDS as readonly string[]).includes(field)) {
        return [{ code: 'unknown-field', severity: 'error', path: `${path}.field`, exit, params: { field } }];
      }
      if (VALUELESS.includes(op)) return [];
      const value = values[0]?.trim() ?? '';
      if (value === '') return [missing('values')];
      if (NUMERIC.includes(op) && !Number.isFinite(Number(value))) {
        return [{ code: 'not-a-number', severity: 'error', path: `${path}.values`, exit, params: { value } }];
      }
      return [];
    }
    case 'tag':
      return condition.tag.trim() === '' ? [missing('tag')] : [];
    case 'events':
      if (condition.event.trim() === '') return [missing('event')];
      return [...eventNameProblem(condition.event, `${path}.event`), ...checkCount(condition, path, exit)];
    case 'touches':
      return checkCount(condition, path, exit);
    case 'inactive':
    case 'reachable':
      return [];
  }
}

/** “At least 0” matches every lead. */
function checkCount({ op, count }: { readonly op: string; readonly count: number }, path: string, exit: string): readonly StepProblem[] {
  return op === 'at-least' && count === 0 ? [{ code: 'always-true', severity: 'warning', path: `${path}.count`, exit }] : [];
}
