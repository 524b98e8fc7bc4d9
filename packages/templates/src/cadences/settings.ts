import { defaultSettings } from '@touchline/sequence';
import type { Settings } from '@touchline/sequence';

/** The usual guards with some of them changed. */
export function withGuards(timeZone: string | undefined, guards: Partial<Settings['guards']>): Pick<Settings, 'guards'> {
  return { guards: { ...defaultSettings(timeZone).guards, ...guards } };
}

/** The usual exit conditions and some of one's own. */
export function exitsWith(...names: readonly string[]): Pick<Settings, 'exitConditions'> {
  return { exitConditions: [...defaultSettings().exitConditions, ...names.map((name) => ({ name }))] };
}
