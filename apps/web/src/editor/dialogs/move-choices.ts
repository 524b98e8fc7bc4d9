import type { MoveChoice, PlanGroup } from '../../api/publish-plan.ts';

type Mode = MoveChoice['mode'];
type Group = Pick<PlanGroup, 'versionId' | 'step'>;

export function choiceFor(group: Group, mode: Mode): MoveChoice {
  return { versionId: group.versionId, step: group.step, mode };
}

export function groupKey(group: Group): string {
  return `${group.versionId} ${group.step ?? ''}`;
}

/** The chosen mode of a group. Default: leads finish their version. */
export function modeOf(choices: readonly MoveChoice[], group: Group): Mode {
  return choices.find((choice) => choice.versionId === group.versionId && choice.step === group.step)?.mode ?? 'finish-old';
}

export function withChoice(choices: readonly MoveChoice[], next: MoveChoice): readonly MoveChoice[] {
  return [...choices.filter((choice) => choice.versionId !== next.versionId || choice.step !== next.step), next];
}

/** Moves leads whose step still exists. Another target is never guessed. */
export function possible(group: Pick<PlanGroup, 'fate'>): Mode {
  return group.fate === 'removed' ? 'finish-old' : 'move';
}

/** A choice as a select value: the mode, or `to:` and the step id. */
export function modeValue(mode: Mode): string {
  return typeof mode === 'string' ? mode : `to:${mode.mapTo}`;
}

export function readMode(value: string): Mode {
  if (value.startsWith('to:')) return { mapTo: value.slice(3) };
  return value === 'move' || value === 'exit' ? value : 'finish-old';
}

/** Choices that need a job: leads who finish their version need none. */
export function moves(choices: readonly MoveChoice[]): MoveChoice[] {
  return choices.filter(({ mode }) => mode !== 'finish-old');
}

export function leadsOf({ leads }: Pick<PlanGroup, 'leads'>): number {
  return leads.active + leads.paused + leads.failed;
}

/** The number of leads that the choices affect. */
export function chosenLeads(groups: readonly (Group & Pick<PlanGroup, 'leads'>)[], choices: readonly MoveChoice[]): number {
  return groups.reduce((sum, group) => sum + (modeOf(choices, group) === 'finish-old' ? 0 : leadsOf(group)), 0);
}
