import type { LeadPatch } from '../model/effect.ts';
import type { LeadFacts } from '../model/lead.ts';

/** The lead as later steps of the same advance see it. */
export function applyPatch(lead: LeadFacts, patch: LeadPatch): LeadFacts {
  switch (patch.field) {
    case 'tier':
      return { ...lead, tier: patch.value };
    case 'stage':
      return { ...lead, stage: patch.value };
    case 'owner':
      // The core cannot resolve an owner's id, and no step depends on it.
      return lead;
    case 'tag': {
      const others = lead.tags.filter((tag) => tag !== patch.value);
      return { ...lead, tags: patch.remove === true ? others : [...others, patch.value] };
    }
    case 'custom':
      return { ...lead, fields: { ...lead.fields, [patch.name]: patch.value } };
  }
}
