import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'touchline:theme';
const listeners = new Set<() => void>();
const systemDark = matchMedia('(prefers-color-scheme: dark)');

function read(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

let choice = read();

/** Puts a theme in force without remembering it: other tabs and the next visit know nothing of it. */
export function showTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

function apply(): void {
  showTheme(choice === 'dark' || (choice === 'system' && systemDark.matches) ? 'dark' : 'light');
}

systemDark.addEventListener('change', apply);
// Another tab chose: follow it.
addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  choice = read();
  apply();
});

/** Chooses a theme and remembers it. The first paint is decided by public/theme.js. */
export function setTheme(next: ThemeChoice): void {
  choice = next;
  try {
    if (next === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // Storage can be denied; the choice then lasts as long as the page.
  }
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, () => choice);
}

/** The theme in force: what the choice comes to under the system's preference. */
export function useTheme(): 'light' | 'dark' {
  useSyncExternalStore(subscribe, () => document.documentElement.dataset['theme']);
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}
