import { defaultMethods, LogicEngine } from 'json-logic-engine';
import type { RunContext } from '../definition/step-definition.ts';
import { LEAD_OPERATORS } from './lead-operators.ts';
import { ruleLogic } from './rule-logic.ts';
import type { Logic } from './rule-logic.ts';
import type { Rule } from './rule.ts';

/** The library operators that rules use. The library has many more, and some of them throw. */
const JOINS_AND_COMPARISONS = ['and', 'or', '!', 'in', '===', '!==', '<', '<=', '>', '>='] as const;

const engine = new LogicEngine(Object.fromEntries(JOINS_AND_COMPARISONS.map((name) => [name, defaultMethods[name]])), {
  // The cache of the library turns off after 500 documents, which would make the speed depend on earlier runs.
  disableInterpretedOptimization: true,
});
for (const [name, method] of Object.entries(LEAD_OPERATORS)) engine.addMethod(name, method, { deterministic: false });

/** Cached per rule, because a compiled sequence is immutable and serves many leads. */
const written = new WeakMap<Rule, Logic>();

/** Whether a lead matches a rule now. The library interprets it (`run`), because its compiler (`build`) needs `eval`. */
export function ruleMatches(rule: Rule, context: RunContext): boolean {
  let logic = written.get(rule);
  if (logic === undefined) {
    logic = ruleLogic(rule);
    written.set(rule, logic);
  }
  return engine.run(logic, context) === true;
}
