/** Parses a typed time of day, such as "9:30 pm", "9pm", "0930" or "21:30", to `HH:MM`. Null for anything else. */
export function parseTime(text: string): string | null {
  const match = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?\s*$/i.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '00', half] = match;
  const hour = Number(hours);
  if (Number(minutes) > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  const shift = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(shift).padStart(2, '0')}:${minutes}`;
}
