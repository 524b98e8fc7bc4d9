import { z } from 'zod';
import type { TrialDefinition } from '../port/carrier-definition.ts';
import { composeSms } from './compose-sms.ts';

const content = z.strictObject({ channel: z.literal('sms'), text: z.string().max(1_600) });

export const smsTrial = {
  content,
  compose: composeSms,
  addressFrom: (written) => {
    const number = written.replaceAll(/[\s().-]/g, '');
    return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
  },
  addressHint: 'Write the number with its country code, such as +14155550123.',
} satisfies TrialDefinition<z.output<typeof content>>;
