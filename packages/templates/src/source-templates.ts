import type { LeadSource } from '@touchline/sequence';
import { frameworkFrom } from './sources.ts';
import type { WrittenTemplate } from './build/template.ts';

/** The framework for lead sources that need a different cadence than the standard one. */
export const sourceTemplates: readonly WrittenTemplate[] = [
  forSource('call', {
    name: 'Framework for callers, 7 days',
    description:
      'The framework in half the time, for people who called or found you in a local search. They contact your competitors, too, and decide within a week.',
    days: 7,
    touchCount: 7,
  }),
  forSource('referral', {
    name: 'Framework for referrals',
    description: 'For referrals: an immediate call, a text that says who you are, a second call at a different time, and no break-up text.',
    days: 7,
    touchCount: 6,
  }),
  forSource('outbound', {
    name: 'Framework for cold outbound, 21 days',
    description:
      'For people who did not ask to hear from you: starts after a day, takes three weeks, and uses only email and phone, because these leads have not agreed to texts.',
    days: 21,
    touchCount: 6,
  }),
];

function forSource(source: LeadSource, facts: Pick<WrittenTemplate, 'name' | 'description' | 'days' | 'touchCount'>): WrittenTemplate {
  return { id: `framework-${source}`, source, ...facts, document: (timeZone) => frameworkFrom(source, timeZone) };
}
