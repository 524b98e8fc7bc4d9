import type { LeadFacts } from '../model/lead.ts';
import { renderLiquid } from './liquid.ts';

/** A text for people on our own side, with the lead's values in it. What cannot be rendered is shown as written: it is never lost. */
export function renderText(text: string, lead: LeadFacts): string {
  const { owner, ...facts } = lead;
  return renderLiquid(text, { lead: facts, sender: { name: owner?.name ?? '', email: owner?.email ?? '' } }) ?? text;
}
