import type { CarrierDefinition } from '../port/carrier-definition.ts';
import { withoutProvider } from '../sandbox/without-provider.ts';
import { composeNotice, type NoticeContent } from './compose-notice.ts';

export const notice = {
  compose: composeNotice,
  open: (options) => withoutProvider('notice', options),
} satisfies CarrierDefinition<NoticeContent>;
