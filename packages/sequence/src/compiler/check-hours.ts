import type { Settings } from '../model/settings.ts';
import { calendarOf } from '../calendar/index.ts';
import { channelDefinition } from '../channels/registry.ts';
import type { MinuteSpan } from '../calendar/calendar.ts';
import { minutesOf, timeText } from '../calendar/civil.ts';
import type { Graph } from './graph.ts';
import type { Issue } from './issue.ts';

/** Finds waits until a time of day at which the next touch may never go out. The touch goes out, but at another time. */
export function checkHours(graph: Graph, reached: Uint8Array, settings: Settings): readonly Issue[] {
  const { window, wakingWindow } = calendarOf(settings);
  const issues: Issue[] = [];
  for (const [index, { node, definition, config }] of graph.nodes.entries()) {
    const at = reached[index] === 1 && node.disabled !== true ? (definition.hour?.(config) ?? null) : null;
    if (at === null) continue;
    for (const target of graph.successors[index]!) {
      const next = graph.nodes[target]!;
      const touch = next.node.disabled === true ? null : (next.definition.touch?.(next.config) ?? null);
      if (touch === null || !touch.respectsWindow) continue;
      const week = channelDefinition(touch.channel).disturbs ? wakingWindow : window;
      const opens = firstOpening(week);
      // A window that is closed all week is a separate issue.
      if (opens === null || week.some((spans) => spans.some((span) => isWithin(minutesOf(at), span)))) continue;
      issues.push({
        code: 'hour-outside-window',
        severity: 'warning',
        nodeId: node.id,
        path: 'at',
        params: { at, touch: next.node.id, opens: timeText(opens) },
      });
      break;
    }
  }
  return issues;
}

function isWithin(minutes: number, { from, to }: MinuteSpan): boolean {
  return from <= minutes && minutes < to;
}

function firstOpening(week: readonly (readonly MinuteSpan[])[]): number | null {
  return week.find((spans) => spans.length > 0)?.[0]?.from ?? null;
}
