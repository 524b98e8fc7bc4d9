import { defaultMethods, LogicEngine } from 'json-logic-engine';
import type { RunContext } from '../definition/step-definition.ts';
import { LEAD_OPERATORS } from './lead-operators.ts';
import { ruleLogic } from './rule-logic.ts';
import type { Logic } from './rule-logic.ts';
import type { Rule } from './rule.ts';

/** Of the library's operators the ones that rules are written with; it has many more, some of which throw. */
const JOINS_AND_COMPARISONS = ['and', 'or', '!', 'in', '===', '!==', '<', '<=', '>', '>='] as const;

const engine = new LogicEngine(Object.fromEntries(JOINS_AND_COMPARISONS.map((name) => [name, defaultMethods[name]])), {
  // Plans that switch themselves off after 500 documents make the speed depend on what ran before.
  disableInterpretedOptimization: true,
});
for (const [name, method] of Object.entries(LEAD_OPERATORS)) engine.addMethod(name, method, { deterministic: false });

/** Rules are read-only and belong to a compiled sequence, which serves many leads. */
const written = new WeakMap<Rule, Logic>();

/** Whether a rule holds for this lead now. The library interprets it (`run`); its compiler (`build`) would need `eval`. */
export function ruleMatches(rule: Rule, context: RunContext): boolean {
  let logic = written.get(rule);
  if (logic === undefined) {
    logic = ruleLogic(rule);
    written.set(rule, logic);
  }
  return engine.run(logic, context) === true;
}
