/** Speaking rate on the phone, in words per minute. */
const PACE = 150;

/** "About 25 seconds to read aloud."; undefined for an empty text. */
export function readingTime(text: string): string | undefined {
  const words = text.split(/\s+/).filter(Boolean).length;
  if (words === 0) return undefined;
  const seconds = Math.max(5, Math.round((words / PACE) * 12) * 5);
  if (seconds < 90) return `About ${seconds} seconds to read aloud.`;
  return `About ${Math.round(seconds / 60)} minutes to read aloud.`;
}
