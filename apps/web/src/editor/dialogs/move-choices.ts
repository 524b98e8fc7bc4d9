import type { MoveChoice, PlanGroup } from '../../api/living.ts';

type Mode = MoveChoice['mode'];
type Group = Pick<PlanGroup, 'versionId' | 'step'>;

export function choiceFor(group: Group, mode: Mode): MoveChoice {
  return { versionId: group.versionId, step: group.step, mode };
}

export function groupKey(group: Group): string {
  return `${group.versionId} ${group.step ?? ''}`;
}

/** What was chosen for a group; who was not thought of finishes what they began. */
export function modeOf(choices: readonly MoveChoice[], group: Group): Mode {
  return choices.find((choice) => choice.versionId === group.versionId && choice.step === group.step)?.mode ?? 'finish-old';
}

export function withChoice(choices: readonly MoveChoice[], next: MoveChoice): readonly MoveChoice[] {
  return [...choices.filter((choice) => choice.versionId !== next.versionId || choice.step !== next.step), next];
}

/** To the new version where the step is still there; nobody guesses where else they should go on. */
export function possible(group: Pick<PlanGroup, 'fate'>): Mode {
  return group.fate === 'removed' ? 'finish-old' : 'move';
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

export function leadsOf({ leads }: Pick<PlanGroup, 'leads'>): number {
  return leads.active + leads.paused + leads.failed;
}

/** How many leads the choices are about. */
export function chosenLeads(groups: readonly (Group & Pick<PlanGroup, 'leads'>)[], choices: readonly MoveChoice[]): number {
  return groups.reduce((sum, group) => sum + (modeOf(choices, group) === 'finish-old' ? 0 : leadsOf(group)), 0);
}
