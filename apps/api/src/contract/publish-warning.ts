import { z } from '@hono/zod-openapi';

/** What keeps a version from doing all that it says, and is no fault of the draft. */
export const publishWarningSchema = z.object({
  code: z.enum(['no-provider', 'unreachable-webhook']),
  stepId: z.string(),
  message: z.string(),
});
