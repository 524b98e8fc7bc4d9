import type { EnrollmentState, TouchRecord } from '../../model/state.ts';
import type { Instant } from '../../model/types.ts';
import type { IfConfig } from './config.ts';
import { isLinkAsWritten } from './link-as-written.ts';

export type Answer =
  | { readonly yes: Instant }
  /** `final`: more time cannot change it. */
  | { readonly no: string; readonly final: boolean };

/** The answer of the current state. With several touches, the earliest yes counts. */
export function answerOf(config: IfConfig, state: EnrollmentState): Answer {
  const records = recordsOf(config.of, state);
  if (records.length === 0) return { no: 'not-sent', final: true };
  const yes = earliest(records.map((record) => happenedAt(config, record)));
  if (yes !== undefined) return { yes };
  const settled = config.what === 'outcome' && records.every((record) => record.outcome !== undefined);
  return { no: `not-${config.what}`, final: settled };
}

function recordsOf(of: IfConfig['of'], state: EnrollmentState): readonly TouchRecord[] {
  if (of === 'any') return Object.values(state.touches);
  const id = of === 'last' ? state.lastTouch : of.touch;
  const record = id === null ? undefined : state.touches[id];
  return record === undefined ? [] : [record];
}

function happenedAt(config: IfConfig, record: TouchRecord): Instant | undefined {
  const any = config.engagement === 'any';
  switch (config.what) {
    case 'opened':
      // A click or a reply implies an open, even if images are blocked.
      return earliest([any ? record.openedByAny : record.opened, any ? record.clickedByAny : record.clicked, record.replied]);
    case 'clicked':
      return config.link === null ? (any ? record.clickedByAny : record.clicked) : linkClickedAt(config.link, any, record);
    case 'replied':
      return record.replied;
    case 'bounced':
      return record.bounced;
    case 'delivered':
      return record.delivered;
    case 'outcome':
      return record.outcome?.value === config.outcome ? record.outcome?.at : undefined;
  }
}

function linkClickedAt(link: string, any: boolean, record: TouchRecord): Instant | undefined {
  const byHuman = clickedAt(record.links, link);
  return any ? earliest([byHuman, clickedAt(record.machineLinks, link)]) : byHuman;
}

function clickedAt(links: TouchRecord['links'], link: string): Instant | undefined {
  if (links === undefined) return undefined;
  if (Object.hasOwn(links, link)) return links[link];
  const sent = Object.keys(links).filter((address) => isLinkAsWritten(address, link));
  return earliest(sent.map((address) => links[address]));
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  let first: Instant | undefined;
  for (const instant of instants) if (instant !== undefined && (first === undefined || instant < first)) first = instant;
  return first;
}
