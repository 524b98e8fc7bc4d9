import { eventKey } from '../../model/event-key.ts';
import { SIGNS_AT_TOUCHES, SIGNS_OF_LIFE } from '../../model/events.ts';
import type { ConfigFix, PastEvents, StepDefinition } from '../definition/step-definition.ts';
import { checkBranch } from './check.ts';
import { branchDefaults, branchExits, branchSchema, ELSE } from './config.ts';
import type { BranchConfig } from './config.ts';
import { ruleMatches } from './matches.ts';
import { fieldFixes, numberFixes } from './quick-fixes.ts';
import type { Condition } from './rule.ts';
import { branchSummary } from './summary.ts';

export const branch = {
  kind: 'branch',
  family: 'logic',
  title: 'Branch',
  explanation: 'Splits on lead data. The first matching rule wins.',
  config: branchSchema,
  defaults: branchDefaults,
  exits: branchExits,
  touch: null,
  alwaysWaits: () => false,
  summary: branchSummary,
  check: checkBranch,
  fixes: (config, { code, exit, path }) => {
    const without = (title: string): ConfigFix<BranchConfig> => ({
      title,
      config: { rules: config.rules.filter(({ id }) => id !== exit) },
    });
    switch (code) {
      case 'no-rule':
        return [{ title: 'Add a rule', config: branchDefaults() }];
      case 'empty-rule':
      case 'rule-never-reached':
        return [without('Remove the rule')];
      case 'duplicate-rule': {
        const index = Number(path?.split('.')[1]);
        return [{ title: 'Remove the duplicate', config: { rules: config.rules.filter((_, at) => at !== index) } }];
      }
      case 'unknown-field':
        return fieldFixes(config, path);
      case 'not-a-number':
        return numberFixes(config, path);
      default:
        return [];
    }
  },
  touchEvents: ({ rules }) =>
    rules.flatMap(({ conditions }) =>
      conditions.flatMap((condition) => {
        if (condition.type === 'touches') return [condition.what];
        return condition.type === 'inactive' ? SIGNS_AT_TOUCHES : [];
      }),
    ),
  countedEvents: ({ rules }) =>
    rules.flatMap(({ conditions }) =>
      conditions.flatMap((condition) => (condition.type === 'events' ? [eventKey(condition.event, condition.page)] : [])),
    ),
  history: ({ rules }) => rules.flatMap(({ conditions }) => conditions.flatMap(pastOf)),
  run: (step, context) => {
    const rule = step.config.rules.find((candidate) => ruleMatches(candidate, context));
    const go = rule?.id ?? ELSE;
    const why = rule === undefined ? 'no-rule' : `rule:${rule.label.trim() || rule.id}`;
    return { go, effects: [{ type: 'timeline', at: context.now, entry: { what: 'decided', step: step.id, exit: go, why } }] };
  },
} satisfies StepDefinition<'branch', BranchConfig>;

/** One more than the rule counts, because the fourth event ends "at most three". */
function pastOf(condition: Condition): readonly PastEvents[] {
  if (condition.type === 'events') return [{ name: condition.event, page: condition.page.normalize('NFC'), newest: condition.count + 1 }];
  return condition.type === 'inactive' ? SIGNS_OF_LIFE.map((name) => ({ name, page: '', newest: 1 })) : [];
}
