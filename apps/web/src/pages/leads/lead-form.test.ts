import { expect, test } from 'vitest';
import { emptyLeadForm, leadBody } from './lead-form.ts';

test('empty fields become null and values are trimmed', () => {
  const body = leadBody({ ...emptyLeadForm(), firstName: ' Ada ', phone: '+1 (415) 555-0123', timeZone: '' });
  expect(body).toMatchObject({ firstName: 'Ada', lastName: null, email: null, phone: '+1 (415) 555-0123', timeZone: null });
});
