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

/** Applies a theme without storing it: other tabs and the next visit are not affected. */
export function showTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

function apply(): void {
  showTheme(choice === 'dark' || (choice === 'system' && systemDark.matches) ? 'dark' : 'light');
}

systemDark.addEventListener('change', apply);
// Follow changes from other tabs.
addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  choice = read();
  apply();
});

/** Applies and stores a theme. public/theme.js sets it before the first paint. */
export function setTheme(next: ThemeChoice): void {
  choice = next;
  try {
    if (next === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // Storage is denied. The choice then lasts until the page is closed.
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

/** The active theme: the choice, resolved with the system's preference. */
export function useTheme(): 'light' | 'dark' {
  useSyncExternalStore(subscribe, () => document.documentElement.dataset['theme']);
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}
