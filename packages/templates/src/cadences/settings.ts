import { defaultSettings } from '@touchline/sequence';
import type { Settings } from '@touchline/sequence';

/** The lead, in an alert to its owner. */
export const WHO = '{{ lead.firstName | default: "A lead" }} ({{ lead.company | default: "no company" }})';

/** The usual sending limits with some changes. */
export function withGuards(timeZone: string | undefined, guards: Partial<Settings['guards']>): Pick<Settings, 'guards'> {
  return { guards: { ...defaultSettings(timeZone).guards, ...guards } };
}

/** The usual exit conditions, and an alert to the owner when one of them ends an enrollment. */
export function alertOn(name: string, alert: string): Pick<Settings, 'exitConditions'> {
  return {
    exitConditions: defaultSettings().exitConditions.map((condition) => (condition.name === name ? { ...condition, alert } : condition)),
  };
}

/** The usual exit conditions and those of the cadence. */
export function exitsWith(...names: readonly string[]): Pick<Settings, 'exitConditions'> {
  return { exitConditions: [...defaultSettings().exitConditions, ...names.map((name) => ({ name }))] };
}
