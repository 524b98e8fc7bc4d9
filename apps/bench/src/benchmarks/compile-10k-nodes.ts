import { compile, type SequenceDocument } from '@touchline/sequence';
import type { Benchmark } from '../lib/benchmark.ts';
import { email, inARow, wait } from '../lib/cadence.ts';
import { repeat } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'compile-10k-nodes';
const NODES = 10_000;

/** From the canvas document to the IR with all its issues, as the editor does after an edit. */
export const compile10kNodes: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const document = large();
    const ours = await repeat(bench.rounds, async () => {
      const start = performance.now();
      const { ir, issues } = compile(document);
      const took = performance.now() - start;
      if (ir === null) throw new Error(`The large document does not compile: ${JSON.stringify(issues[0])}`);
      return took;
    });
    return [judge({ name: NAME, unit: 'ms', target: { of: 'ours', is: '<', limit: 1_000 }, ours })];
  },
};

/** Emails with a question after each, whose two answers join again. */
function large(): SequenceDocument {
  const blocks = Array.from({ length: Math.floor((NODES - 2) / 3) }, (_, n) => [
    email(`email-${n}`),
    {
      id: `if-${n}`,
      kind: 'if',
      config: { what: 'opened', of: { touch: `email-${n}` }, link: null, engagement: 'human', within: null },
    },
    wait(`wait-${n}`, 48),
  ]);
  const document = inARow(blocks.flat());
  const edges = document.edges.flatMap((edge) => (edge.from.startsWith('if-') ? ['yes', 'no'].map((exit) => ({ ...edge, exit })) : [edge]));
  return { ...document, edges };
}
