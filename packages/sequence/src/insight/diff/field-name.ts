/** What people call a field, by its name in a document; the editor labels them alike. Others are taken apart: `smsPerLeadDay` → `sms per lead day`. */
const NAMES: Readonly<Record<string, string>> = {
  afterEnd: 'where leads go on at the end',
  amount: 'length',
  anotherTime: 'another time than the last call',
  apart: 'distance from an earlier touch',
  arms: 'arm',
  at: 'time of day',
  body: 'text',
  changes: 'change',
  conditions: 'condition',
  country: 'country',
  data: 'value',
  dates: 'day off',
  dayCounting: 'number of the first day',
  disabled: 'switched off',
  engagement: 'whose opens and clicks count',
  entry: 'how leads come in',
  exitConditions: 'what stops it at once',
  for: 'how long',
  heldTouchesPass: 'whether other channels pass a held touch',
  holidays: 'holidays',
  hoursBetweenEmails: 'hours between two emails',
  othersWait: 'whether later touches wait for it',
  ignoreEmailGap: 'whether it ignores the email gap',
  include: 'what is sent along',
  label: 'name',
  limit: 'at most',
  match: 'how the conditions are joined',
  missingChannel: 'what happens without an address',
  minutesBetweenTouches: 'minutes between two touches',
  mode: 'what it waits for',
  of: 'which touch is asked about',
  offset: 'days from the date',
  op: 'how it is compared',
  outcomes: 'outcome',
  outOfOffice: 'out of office',
  preview: 'preview line',
  reached: 'outcome that means a conversation',
  rules: 'rule',
  sendWindow: 'send window',
  sequenceId: 'sequence',
  skippedKeepTime: 'whether a skipped touch keeps its time',
  smsPerLeadDay: 'texts a day',
  spread: 'minutes to spread leads over',
  timeZone: 'time zone',
  url: 'address',
  values: 'value',
  variants: 'variant',
  voicemailScript: 'words for the voicemail',
  waitFor: 'how long to wait until it was done',
  waking: 'quiet hours',
  weekdays: 'weekday',
  what: 'what is asked',
  window: 'send window',
  within: 'how long to wait for it',
};

/** Parts of a path that say nothing to people: where a step keeps its settings, and what groups some of them. */
const SILENT: ReadonlySet<string> = new Set(['config', 'guards', 'touch']);

/** A path of `FieldChange` as people read it: `config.variants.a.subject` → `variant A, subject`. */
export function fieldName(path: string): string {
  const words: string[] = [];
  for (const part of path.split('.').filter((one) => !SILENT.has(one))) {
    const place = placeOf(part);
    if (place !== null && words.length > 0) words.push(`${words.pop()} ${place}`);
    else words.push(Object.hasOwn(NAMES, part) ? NAMES[part]! : zodMessage(part));
  }
  return words.join(', ');
}

/** Which entry of a list is meant: people count from one, and call variants by a capital letter. */
function placeOf(part: string): string | null {
  if (/^\d+$/.test(part)) return String(Number(part) + 1);
  return /^[a-z]$/.test(part) ? part.toUpperCase() : null;
}

function zodMessage(part: string): string {
  return part
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
}
