/** Where a made-up lead may live: zones with and without summer time, ahead and behind, one with half an hour. */
export const CITIES = [
  { value: 'America/Los_Angeles', label: 'San Francisco' },
  { value: 'America/New_York', label: 'New York' },
  { value: 'Europe/London', label: 'London' },
  { value: 'Europe/Berlin', label: 'Berlin' },
  { value: 'Asia/Kolkata', label: 'Kolkata' },
  { value: 'Australia/Sydney', label: 'Sydney' },
];
