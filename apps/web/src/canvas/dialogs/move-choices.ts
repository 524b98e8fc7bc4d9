import type { MoveChoice, PlanGroup } from '../../api/living.ts';

type Mode = MoveChoice['mode'];

export function choiceFor(group: Pick<PlanGroup, 'versionId' | 'step'>, mode: Mode): MoveChoice {
  return { versionId: group.versionId, step: group.step, mode };
}

export function groupKey(group: Pick<PlanGroup, 'versionId' | 'step'>): string {
  return `${group.versionId} ${group.step ?? ''}`;
}

/** A choice as the value of a select; `to:` and a step's id for another step. */
export function modeValue(mode: Mode): string {
  return typeof mode === 'string' ? mode : `to:${mode.mapTo}`;
}

export function readMode(value: string): Mode {
  if (value.startsWith('to:')) return { mapTo: value.slice(3) };
  return value === 'move' || value === 'exit' ? value : 'finish-old';
}

/** Choices that change something: leads who finish what they began need no job. */
export function moves(choices: readonly MoveChoice[]): MoveChoice[] {
  return choices.filter(({ mode }) => mode !== 'finish-old');
}
