import type { Weekday } from '@touchline/sequence';
import { createStore } from '../store.ts';

/** How the workspace shows times and weeks. Null: as the browser's locale does. */
export interface FormatSettings {
  readonly hourCycle: '12' | '24' | null;
  readonly firstWeekday: Weekday | null;
}

const KEY = 'touchline:format';
const BROWSER: FormatSettings = { hourCycle: null, firstWeekday: null };

/** The workspace's settings, kept in this browser so that the first paint is right. */
export const formatSettings = createStore(read());

/** Applies the settings that the server has. */
export function applyFormatSettings({ hourCycle, firstWeekday }: FormatSettings): void {
  const now = formatSettings.get();
  if (now.hourCycle === hourCycle && now.firstWeekday === firstWeekday) return;
  formatSettings.set({ hourCycle, firstWeekday });
  try {
    localStorage.setItem(KEY, JSON.stringify({ hourCycle, firstWeekday }));
  } catch {
    // Storage is denied. The next visit starts with the browser's format.
  }
}

function read(): FormatSettings {
  try {
    return { ...BROWSER, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<FormatSettings>) };
  } catch {
    return BROWSER;
  }
}
