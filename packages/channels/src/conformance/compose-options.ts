import type { LeadFacts } from '@touchline/sequence';
import type { ComposeOptions } from '../port/composition.ts';

/** Options for a message to Ada Moreau. */
export function composeOptions({
  lead,
  ...options
}: Partial<Omit<ComposeOptions, 'lead'>> & { readonly lead?: Partial<LeadFacts> } = {}): ComposeOptions {
  return {
    workspaceId: 'w',
    messageId: 'm',
    lead: {
      id: 'l',
      email: 'ada@example.com',
      phone: '+4930901820',
      linkedin: null,
      firstName: 'Ada',
      lastName: 'Moreau',
      company: 'Northwind',
      timeZone: null,
      tier: 'hot',
      source: null,
      stage: null,
      tags: [],
      fields: { seats: 12 },
      consent: { email: true, sms: false, call: true },
      owner: null,
      ...lead,
    },
    sender: { name: 'Nadia', address: 'nadia@touchline.example' },
    baseUrl: 'https://touchline.example/',
    trackingKey: 'key',
    ...options,
  };
}
