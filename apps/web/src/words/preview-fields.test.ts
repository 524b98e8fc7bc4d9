import { expect, test } from 'vitest';
import type { Lead } from '../api/types.ts';
import { fillIn } from './fill-in.ts';
import { previewFields } from './preview-fields.ts';

test('a lead without a name gets the fallback, custom fields are there by name', () => {
  const lead = { firstName: null, company: 'Acme', fields: { plan: 'pro', seats: 4 } } as unknown as Lead;
  const fields = previewFields(lead);
  expect(
    fillIn('Hi {{ lead.firstName | default: "there" }} at {{ lead.company }}: {{ lead.fields.plan }}, {{ lead.fields.seats }}', fields),
  ).toBe('Hi there at Acme: pro, 4');
});
