import { createStore } from './store.ts';

const KEY = 'touchline:my-name';

/** What the person at this browser is called by colleagues, in comments and histories; empty until they say. There are no accounts yet. */
export const myName = createStore(read());

export function rememberMyName(name: string): void {
  myName.set(name);
  try {
    if (name === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
  } catch {
    // Then it holds until the page is closed.
  }
}

// Another tab was told: follow it. Tests of what needs no window have none.
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
