import type { LeadFacts } from '../model/lead.ts';
import { renderLiquid } from './liquid.ts';

/** A text for the team with the lead's values filled in. A text that cannot be rendered is shown as written. */
export function renderText(text: string, lead: LeadFacts): string {
  const { owner, ...facts } = lead;
  return renderLiquid(text, { lead: facts, sender: { name: owner?.name ?? '', email: owner?.email ?? '' } }) ?? text;
}
