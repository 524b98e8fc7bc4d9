import { createStore } from '../state/store.ts';

const KEY = 'touchline:my-name';

/** What the person at this browser is called by colleagues; empty until they say. There are no accounts yet. */
export const myName = createStore(read());

export function rememberMyName(name: string): void {
  myName.set(name);
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Then it holds until the page is closed.
  }
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
