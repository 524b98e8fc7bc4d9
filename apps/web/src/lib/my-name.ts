import { createStore } from './store.ts';

const KEY = 'touchline:my-name';

/** The user's name for comments and histories, stored in this browser. Empty until set. There are no accounts yet. */
export const myName = createStore(read());

export function rememberMyName(name: string): void {
  myName.set(name);
  try {
    if (name === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
  } catch {
    // Storage is denied. The value then lasts until the page is closed.
  }
}

// Follow changes from other tabs. Tests without a DOM have no window.
globalThis.window?.addEventListener('storage', ({ key }) => {
  if (key === KEY) myName.set(read());
});

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
