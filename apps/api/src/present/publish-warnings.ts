import type { z } from '@hono/zod-openapi';
import { type EngineDeps, unprovidedTouches, unreachableCalls } from '@touchline/engine';
import { channelDefinition, type Ir, midSentence } from '@touchline/sequence';
import type { publishWarningSchema } from '../contract/publish-warning.ts';

/** What keeps a version from doing all that it says, and is no fault of the draft: said before publishing and after it. */
export async function publishWarnings(channels: EngineDeps['channels'], ir: Ir): Promise<z.infer<typeof publishWarningSchema>[]> {
  const unprovided = unprovidedTouches(channels, ir).map(({ step, channel }) => ({
    code: 'no-provider' as const,
    stepId: step,
    message: `No provider is set up for ${midSentence(channelDefinition(channel).name)}: real leads do not get this step, test leads get it in the sandbox.`,
  }));
  const unreachable = (await unreachableCalls(channels, ir)).map(({ step, why }) => ({
    code: 'unreachable-webhook' as const,
    stepId: step,
    message: `This webhook will not be called. ${why}`,
  }));
  return [...unprovided, ...unreachable];
}
