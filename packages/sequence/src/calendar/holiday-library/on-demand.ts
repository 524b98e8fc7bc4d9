import type Holidays from 'date-holidays';

let library: typeof Holidays | null = null;
let loading: Promise<void> | null = null;

/** Null until it is loaded. */
export function holidayLibrary(): typeof Holidays | null {
  return library;
}

/**
 * A browser fetches the library when a sequence names a country, because it is larger than the rest of the app. The promise is the same for
 * every call, so that React can wait for it. After a failure, the next call tries again.
 */
export function loadHolidayLibrary(): Promise<void> {
  loading ??= import('date-holidays').then(
    (module) => {
      library = module.default;
    },
    (cause: unknown) => {
      loading = null;
      throw new Error('Could not load public holidays. Check the connection and try again.', { cause });
    },
  );
  return loading;
}
