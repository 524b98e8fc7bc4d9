import type { ChannelSet } from '@touchline/channels';
import { type Ir, stepDefinition } from '@touchline/sequence';

/** A webhook step that cannot be called, with the reason as a sentence. */
export interface UnreachableCall {
  readonly step: string;
  readonly why: string;
}

/** Webhook calls of a version that would be refused: the address is in an internal network, or its host does not exist. */
export async function unreachableCalls({ webhook }: ChannelSet, ir: Ir): Promise<readonly UnreachableCall[]> {
  const calls = Object.entries(ir.steps).flatMap(([step, { kind, config }]) =>
    (stepDefinition(kind)?.calls?.(config as never) ?? []).map((to) => ({ step, to })),
  );
  const asked = calls.map(async ({ step, to }) => ({ step, why: (await webhook?.whyUnreachable?.(to)) ?? null }));
  return (await Promise.all(asked)).flatMap(({ step, why }) => (why === null ? [] : [{ step, why }]));
}
