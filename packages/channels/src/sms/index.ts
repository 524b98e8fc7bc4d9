import type { CarrierDefinition } from '../port/carrier-definition.ts';
import { withoutProvider } from '../sandbox/without-provider.ts';
import { composeSms, type SmsContent } from './compose-sms.ts';

export const sms = {
  compose: composeSms,
  open: (options) => withoutProvider('sms', options),
} satisfies CarrierDefinition<SmsContent>;
