import Holidays from 'date-holidays';

/** A server loads the library at start (0.1 s, 40 MB), so that nothing is planned without it. */
export function holidayLibrary(): typeof Holidays | null {
  return Holidays;
}

export async function loadHolidayLibrary(): Promise<void> {}
