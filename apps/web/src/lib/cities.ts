/** Time zones for simulated leads: with and without daylight saving time, east and west of UTC, one with a half-hour offset. */
export const CITIES = [
  { value: 'America/Los_Angeles', label: 'San Francisco' },
  { value: 'America/New_York', label: 'New York' },
  { value: 'Europe/London', label: 'London' },
  { value: 'Europe/Berlin', label: 'Berlin' },
  { value: 'Asia/Kolkata', label: 'Kolkata' },
  { value: 'Australia/Sydney', label: 'Sydney' },
];
