import Holidays from 'date-holidays';

/** On a server the library is there from the beginning (0.1 s of starting, 40 MB): nothing is ever planned without it. */
export function holidayLibrary(): typeof Holidays | null {
  return Holidays;
}

export async function loadHolidayLibrary(): Promise<void> {}
