import { closedLost } from './cadences/closed-lost.ts';
import { cold120Day } from './cadences/cold-120-day.ts';
import { deadQuarterly } from './cadences/dead-quarterly.ts';
import { framework14Day } from './cadences/framework-14-day.ts';
import { hot21Day } from './cadences/hot-21-day.ts';
import { inboundDemo18Day } from './cadences/inbound-demo-18-day.ts';
import { meetingBooked } from './cadences/meeting-booked.ts';
import { midMarketOutbound } from './cadences/mid-market-outbound.ts';
import { paymentFailure } from './cadences/payment-failure.ts';
import { postDemo } from './cadences/post-demo.ts';
import { proposalSent } from './cadences/proposal-sent.ts';
import { renewal } from './cadences/renewal.ts';
import { sevenTouchInbound } from './cadences/seven-touch-inbound.ts';
import { tierRouter } from './cadences/tier-router.ts';
import { warm60Day } from './cadences/warm-60-day.ts';
import { sourceTemplates } from './source-templates.ts';
import type { Template, WrittenTemplate } from './build/template.ts';
import { weekendStart } from './weekend-start.ts';

export { frameworkFrom, SOURCE_RULES } from './sources.ts';
export type { SourceRule } from './sources.ts';
export type { Template } from './build/template.ts';

/** Every built-in cadence, in the order of the UI. A new installation starts with the first one. */
export const templates: readonly Template[] = [
  framework14Day,
  sevenTouchInbound,
  hot21Day,
  warm60Day,
  cold120Day,
  deadQuarterly,
  inboundDemo18Day,
  midMarketOutbound,
  ...sourceTemplates,
  closedLost,
  paymentFailure,
  renewal,
  postDemo,
  proposalSent,
  meetingBooked,
  tierRouter,
].map(withWeekend);

/** Computed on first use, because most callers need only one document. */
function withWeekend(template: WrittenTemplate): Template {
  let weekend: string | undefined;
  return {
    ...template,
    get weekend() {
      weekend ??= weekendStart(template.document());
      return weekend;
    },
  };
}

/** The shipped cadence with this id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
