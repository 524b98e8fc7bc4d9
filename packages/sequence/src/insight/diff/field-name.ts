/** Labels of fields, by their name in a document, as in the editor. Other names are split into words: `smsPerLeadDay` → `sms per lead day`. */
const NAMES: Readonly<Record<string, string>> = {
  afterEnd: 'target sequence at the end',
  amount: 'length',
  anotherTime: 'different time than the last call',
  apart: 'minimum distance from an earlier touch',
  arms: 'arm',
  at: 'time of day',
  body: 'text',
  changes: 'change',
  conditions: 'condition',
  country: 'country',
  data: 'value',
  dates: 'day off',
  dayCounting: 'number of the first day',
  disabled: 'disabled',
  engagement: 'opens and clicks that count',
  entry: 'entry',
  exitConditions: 'exit conditions',
  for: 'how long',
  heldTouchesPass: 'other channels may pass a held touch',
  holidays: 'holidays',
  hoursBetweenEmails: 'minimum hours between emails',
  othersWait: 'later touches wait for it',
  ignoreEmailGap: 'ignores the minimum gap',
  include: 'data to include',
  label: 'name',
  limit: 'timeout',
  match: 'all or any conditions',
  unreachable: 'if unreachable',
  minutesBetweenTouches: 'minimum minutes between touches',
  mode: 'type of wait',
  of: 'touch',
  offset: 'days from the date',
  op: 'operator',
  outcomes: 'outcome',
  mailboxes: 'mailboxes',
  outOfOffice: 'out of office',
  preview: 'preview text',
  reached: 'outcomes that count as a conversation',
  rules: 'rule',
  sendWindow: 'send window',
  sequenceId: 'sequence',
  skippedKeepTime: 'skipped touches keep their time',
  smsPerLeadDay: 'max texts per lead per day',
  spread: 'minutes to stagger leads over',
  timeZone: 'time zone',
  url: 'address',
  values: 'value',
  variants: 'variant',
  voicemailScript: 'voicemail script',
  waitFor: 'how long to wait for completion',
  waking: 'quiet hours',
  weekdays: 'weekday',
  what: 'condition',
  window: 'send window',
  within: 'time limit',
};

/** Parts of a path that a reader does not need: where a step keeps its settings, and groups of settings. */
const SILENT: ReadonlySet<string> = new Set(['config', 'guards', 'touch']);

/** A path of `FieldChange` as a label: `config.variants.a.subject` → `variant A, subject`. */
export function fieldName(path: string): string {
  const words: string[] = [];
  for (const part of path.split('.').filter((one) => !SILENT.has(one))) {
    const place = placeOf(part);
    if (place !== null && words.length > 0) words.push(`${words.pop()} ${place}`);
    else words.push(Object.hasOwn(NAMES, part) ? NAMES[part]! : zodMessage(part));
  }
  return words.join(', ');
}

/** The label of a list entry: counted from one, a capital letter for variants. */
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
