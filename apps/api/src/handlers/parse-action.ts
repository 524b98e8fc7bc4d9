import type { z } from '@hono/zod-openapi';
import type { Action } from '@touchline/sequence';
import type { actionSchema } from '../contract/enrollments.ts';

/** The request's action as the core knows it: instants are milliseconds there. */
export function parseAction(input: z.output<typeof actionSchema>): Action {
  switch (input.type) {
    case 'pause':
      return input.until === undefined ? { type: 'pause' } : { type: 'pause', until: Date.parse(input.until) };
    case 'resume':
      return input.keepDays === undefined ? { type: 'resume' } : { type: 'resume', keepDays: input.keepDays };
    case 'reschedule':
      return { type: 'reschedule', at: Date.parse(input.at) };
    case 'jump':
      return { type: 'jump', step: input.step };
    case 'exit':
      return { type: 'exit', reason: input.reason };
    case 'skip-wait':
    case 'send-now':
    case 'skip-step':
      return { type: input.type };
  }
}
