import { createStore, type Store } from '../../lib/store.ts';

export interface LiveViewPreference {
  /** Whether leads are shown on the canvas. Setting it stores the choice for this sequence in this browser. */
  readonly shown: Store<boolean>;
  /** Turns the view on when leads are active, unless a stored choice says off. */
  readonly offer: () => void;
}

export function createLiveViewPreference(sequenceId: string, storage: Storage | undefined = globalThis.localStorage): LiveViewPreference {
  const key = `touchline:live:${sequenceId}`;
  let chosen = read(storage, key);
  const shown = createStore(chosen ?? false);
  return {
    shown: {
      ...shown,
      set: (on) => {
        chosen = on;
        try {
          storage?.setItem(key, on ? 'on' : 'off');
        } catch {
          // Storage is full or denied: the choice lasts until the page closes.
        }
        shown.set(on);
      },
    },
    offer: () => {
      if (chosen === null) shown.set(true);
    },
  };
}

function read(storage: Storage | undefined, key: string): boolean | null {
  try {
    const stored = storage?.getItem(key) ?? null;
    return stored === null ? null : stored === 'on';
  } catch {
    return null;
  }
}
