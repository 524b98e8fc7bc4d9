import type { z } from '@hono/zod-openapi';
import type { ManyFilter } from '@touchline/engine';
import type { manyFilterSchema } from '../contract/common.ts';

/** Left out is not the same as undefined to the engine. */
export function parseFilter({ step, status, leadIds }: z.output<typeof manyFilterSchema>): ManyFilter {
  return {
    ...(step === undefined ? {} : { step }),
    ...(status === undefined ? {} : { status }),
    ...(leadIds === undefined ? {} : { leadIds }),
  };
}
