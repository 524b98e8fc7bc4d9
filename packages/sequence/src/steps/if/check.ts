import { REACHED_BY_PHONE } from '../../model/events.ts';
import type { CheckContext, StepFacts, StepProblem } from '../definition/step-definition.ts';
import { channelDefinition } from '../../channels/registry.ts';
import type { IfConfig } from './config.ts';

export function checkIf(config: IfConfig, context: CheckContext): readonly StepProblem[] {
  return [...checkSubject(config, context), ...checkQuestion(config, context)];
}

function checkSubject(config: IfConfig, context: CheckContext): readonly StepProblem[] {
  const { of, what } = config;
  if (of === 'last' || of === 'any') {
    if (context.touchesBefore.length === 0) return [{ code: 'condition-on-unsent-touch', severity: 'error', path: 'of' }];
    const touches = context.touchesBefore.flatMap((id) => context.step(id) ?? []);
    const possible = touches.some(({ channel }) => channel !== null && channelDefinition(channel).answers.includes(what));
    return possible
      ? []
      : [{ code: 'condition-never-true', severity: 'warning', path: 'what', params: { what, ...reportedBy(touches[0]) } }];
  }
  const touch = context.step(of.touch);
  if (touch === undefined || touch.channel === null) return [{ code: 'condition-on-missing-touch', severity: 'error', path: 'of' }];
  if (!context.precedes(of.touch)) {
    return [{ code: 'condition-on-unsent-touch', severity: 'error', path: 'of', params: { touch: of.touch } }];
  }
  if (!channelDefinition(touch.channel).answers.includes(what)) {
    return [{ code: 'condition-never-true', severity: 'warning', path: 'what', params: { what, touch: of.touch, ...reportedBy(touch) } }];
  }
  return [...checkDetail(config, touch), ...checkReached(config, touch, context)];
}

/** An outcome that ends the sequence can never be true at a later step. */
function checkReached({ what, outcome }: IfConfig, { reached }: StepFacts, { settings }: CheckContext): readonly StepProblem[] {
  const ends = settings.exitConditions.some(({ name }) => name === REACHED_BY_PHONE);
  if (what !== 'outcome' || outcome === null || !ends || !reached.includes(outcome)) return [];
  return [{ code: 'condition-after-exit', severity: 'warning', path: 'outcome', params: { what: REACHED_BY_PHONE } }];
}

/** What a touch reports, for fixes. */
function reportedBy(touch: StepFacts | undefined): { readonly channel?: string; readonly known?: string } {
  const known = touch?.outcomes[0];
  return { ...(touch?.channel == null ? {} : { channel: touch.channel }), ...(known === undefined ? {} : { known }) };
}

/** The touch must have the link or the outcome. */
function checkDetail(config: IfConfig, touch: StepFacts): readonly StepProblem[] {
  const { what, link, outcome } = config;
  if (what === 'clicked' && link !== null && !touch.texts.some(({ text }) => text.includes(link))) {
    return [{ code: 'unknown-link', severity: 'warning', path: 'link', params: { link } }];
  }
  if (what === 'outcome' && outcome !== null && !touch.outcomes.includes(outcome)) {
    return [{ code: 'unknown-outcome', severity: 'error', path: 'outcome', params: { outcome, ...reportedBy(touch) } }];
  }
  return [];
}

function checkQuestion(config: IfConfig, context: CheckContext): readonly StepProblem[] {
  const { what } = config;
  if (what === 'outcome' && (config.outcome === null || config.outcome === '')) {
    return [{ code: 'missing-content', severity: 'error', path: 'outcome' }];
  }
  if (context.settings.exitConditions.some((condition) => condition.name === what)) {
    return [{ code: 'condition-after-exit', severity: 'warning', path: 'what', params: { what } }];
  }
  return [];
}
