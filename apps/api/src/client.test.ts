import { expect, expectTypeOf, test } from 'vitest';
import { hc } from 'hono/client';
import type { AppType } from './client.ts';

test('the client knows paths, inputs and answers from the contract alone', () => {
  const client = hc<AppType>('http://touchline.test');
  expect(client.v1.sequences[':id'].draft.$url({ param: { id: 'a' } }).pathname).toBe('/v1/sequences/a/draft');

  type Saved = Awaited<ReturnType<(typeof client.v1.sequences)[':id']['draft']['$put']>>;
  type Ok = Extract<Saved, { status: 200 }>;
  expectTypeOf<Awaited<ReturnType<Ok['json']>>>().toEqualTypeOf<{ revision: number; updatedAt: string }>();
  type Conflict = Awaited<ReturnType<Extract<Saved, { status: 409 }>['json']>>;
  expectTypeOf<Conflict['current']['revision']>().toEqualTypeOf<number>();
  expectTypeOf<Parameters<typeof client.v1.leads.$get>[0]>().not.toBeAny();
  expectTypeOf<Parameters<(typeof client.v1.enrollments)[':id']['actions']['$post']>[0]['json']['type']>().toEqualTypeOf<
    'skip-wait' | 'send-now' | 'skip-step' | 'pause' | 'resume' | 'reschedule' | 'jump' | 'exit'
  >();
});
