import type Holidays from 'date-holidays';

let library: typeof Holidays | null = null;
let loading: Promise<void> | null = null;

/** Null until it is loaded. */
export function holidayLibrary(): typeof Holidays | null {
  return library;
}

/**
 * In a browser it is fetched when a sequence names a country: it weighs more than the rest of the app. The same promise every time,
 * so that React can wait for it; after a failure a new attempt.
 */
export function loadHolidayLibrary(): Promise<void> {
  loading ??= import('date-holidays').then(
    (module) => {
      library = module.default;
    },
    (cause: unknown) => {
      loading = null;
      throw new Error('The list of public holidays could not be fetched. Check the connection and try again.', { cause });
    },
  );
  return loading;
}
