import type { LeadFacts } from '@touchline/sequence';
import type { Sender } from '../port/composition.ts';
import type { MergeFields } from './liquid.ts';

/** Values of the merge fields for one lead. */
export function mergeFields(lead: LeadFacts, sender: Sender, firstLine = ''): MergeFields {
  const { fields, owner, tags, ...facts } = lead;
  return {
    firstLine,
    lead: { ...facts, tags: [...tags], fields: { ...fields }, owner: owner === null ? null : { ...owner } },
    sender: { name: owner?.name ?? sender.name ?? '', email: owner?.email ?? sender.address },
  };
}
