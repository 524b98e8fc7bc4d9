import type { StepId } from '../../model/types.ts';
import { quantity } from '../../text/plural.ts';
import type { Question } from '../../model/channel.ts';
import type { IfConfig } from './config.ts';

const HAPPENED: Record<Exclude<Question, 'outcome'>, string> = {
  opened: 'was opened',
  clicked: 'was clicked',
  replied: 'was replied to',
  bounced: 'bounced',
  delivered: 'was delivered',
};

export function ifSummary(config: IfConfig, name: (id: StepId) => string): string {
  const limit = config.within === null ? '' : ` within ${quantity(config.within.amount, config.within.unit)}`;
  return `If ${subjectOf(config.of, name)} ${predicateOf(config)}${limit}`;
}

export function ifPurpose(config: IfConfig, name: (id: StepId) => string): string {
  return `${subjectOf(config.of, name)} to be ${predicateOf(config).replace(/^was /, '')}`;
}

function subjectOf(of: IfConfig['of'], name: (id: StepId) => string): string {
  if (of === 'last') return 'the last touch';
  return of === 'any' ? 'any touch' : name(of.touch);
}

function predicateOf(config: IfConfig): string {
  if (config.what === 'outcome') return `ended with “${config.outcome ?? '…'}”`;
  if (config.what === 'clicked' && config.link !== null) return `was clicked (${config.link})`;
  return HAPPENED[config.what];
}
