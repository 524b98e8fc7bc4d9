import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument, mustCompile } from '../../test-kit/arbitrary-document.ts';
import { arbitraryInstant, arbitraryLead } from '../../test-kit/arbitrary-signals.ts';
import { runs } from '../../test-kit/runs.ts';
import { simulatePopulation } from './simulate-population.ts';

test('no lead is lost: every lead ends or is active, and every lead that enters a step leaves it, ends there or waits there', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, arbitraryInstant, arbitraryLead, fc.nat({ max: 5 }), async (document, from, lead, seed) => {
      const ir = mustCompile(document);
      const result = await simulatePopulation(ir, { leads: 20, from, seed, segments: [{ weight: 1, lead }], horizonDays: 60 });
      const sum = (counts: { readonly [name: string]: number }): number => Object.values(counts).reduce((total, count) => total + count, 0);
      expect(sum(result.ends) + result.running).toBe(20);
      expect(result.steps[ir.entry]!.entered).toBe(20);
      const left = Object.values(result.steps).reduce((total, { entered, exits }) => total + entered - sum(exits), 0);
      for (const [id, { entered, exits, handedOver, skipped }] of Object.entries(result.steps)) {
        expect(sum(exits)).toBeLessThanOrEqual(entered);
        // A lead that got a touch ahead of a held one may end, or wait, before reaching it.
        expect(handedOver + skipped).toBeLessThanOrEqual(entered + left);
        for (const exit of Object.keys(exits)) expect(Object.keys(ir.steps[id]!.exits)).toContain(exit);
      }
      // A lead that left by an open exit has ended without entering another step.
      expect(left).toBeLessThanOrEqual(20);
      const touches = result.workload.reduce((total, { messages, tasks }) => total + sum(messages) + sum(tasks), 0);
      expect(touches / 20).toBeCloseTo(result.touchesPerLead, 6);
    }),
    runs(60),
  );
});
