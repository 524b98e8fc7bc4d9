import { THIS_SEQUENCE } from '../steps/hand-over/config.ts';
import { checkAdvanceText } from '../text/check-text.ts';
import type { Settings } from '../model/settings.ts';
import { WEEKDAYS } from '../model/settings.ts';
import { eventNameProblem } from '../steps/definition/event-name-problem.ts';
import { calendarOf, isValidZone, knowsHolidaysOf } from '../calendar/index.ts';
import { channelDefinition } from '../channels/registry.ts';
import type { Channel } from '../model/types.ts';
import type { Issue } from './issue.ts';

/** Checks the settings of the sequence. `channels`: channels of touches that respect the send window. */
export function checkSettings(settings: Settings, channels: ReadonlySet<Channel>, sequenceId: string | null): readonly Issue[] {
  const issues: Issue[] = [];
  const report = (code: string, severity: Issue['severity'], path: string, params?: Issue['params']): void => {
    issues.push({ code, severity, nodeId: null, path, ...(params === undefined ? {} : { params }) });
  };
  if (!isValidZone(settings.timeZone)) report('invalid-zone', 'error', 'timeZone', { zone: settings.timeZone });
  for (const weekday of WEEKDAYS) {
    for (const [index, span] of settings.sendWindow[weekday].entries()) {
      if (span.from >= span.to) {
        report('impossible-span', 'error', `sendWindow.${weekday}.${index}`, { weekday, from: span.from, to: span.to });
      }
    }
  }
  const { window, wakingWindow } = calendarOf(settings);
  const disturbing = [...channels].some((channel) => channelDefinition(channel).disturbs);
  if (channels.size > 0 && window.every((spans) => spans.length === 0)) report('impossible-window', 'error', 'sendWindow');
  else if (disturbing && wakingWindow.every((spans) => spans.length === 0)) report('impossible-waking-window', 'error', 'guards.waking');
  const { country } = settings.holidays;
  if (country !== null && knowsHolidaysOf(country) === false) {
    report('holidays-unknown', 'warning', 'holidays.country', { country });
  }
  const names = new Set<string>();
  for (const [index, { name, alert = '' }] of settings.exitConditions.entries()) {
    for (const { code, severity, path = '', params } of checkAdvanceText(alert, `exitConditions.${index}.alert`, false))
      report(code, severity, path, params);
    if (names.has(name)) report('duplicate-exit-condition', 'warning', `exitConditions.${index}`, { name });
    names.add(name);
    for (const { code, severity, path = '', params } of eventNameProblem(name, `exitConditions.${index}`))
      report(code, severity, path, params);
  }
  const onward = settings.afterEnd ?? null;
  if (onward !== null && onward.sequenceId.trim() === '') report('hand-over-nowhere', 'error', 'afterEnd.sequenceId');
  else if (onward !== null && (onward.sequenceId === sequenceId || onward.sequenceId === THIS_SEQUENCE))
    report('hand-over-to-itself', 'error', 'afterEnd.sequenceId');
  return issues;
}
