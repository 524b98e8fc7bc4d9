import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCadence } from '../coach/cadence.ts';
import { compile } from '../../compiler/compile.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { arbitraryDocument } from '../../test-kit/arbitrary-document.ts';
import { runs } from '../../test-kit/runs.ts';
import { call, chain, days, email, end, onDay, sms } from '../../test-kit/chain.ts';
import { retime } from './retime.ts';

const HOUR = 3_600_000;
const time = fc.constantFrom('09:00', '10:30', '14:00', '17:45');

/** A row of touches with a wait before each, in ascending days. */
const arbitraryRow = fc
  .array(
    fc.record({
      kind: fc.constantFrom('email', 'sms', 'call'),
      gap: fc.integer({ min: 2, max: 9 }),
      at: fc.option(time),
      byDay: fc.boolean(),
    }),
    {
      minLength: 2,
      maxLength: 10,
    },
  )
  .map((touches) => {
    let day = 0;
    const links = touches.flatMap(({ kind, gap, at, byDay }, index) => {
      day += gap;
      const touch = kind === 'email' ? email(`t${index}`) : kind === 'sms' ? sms(`t${index}`) : call(`t${index}`);
      return [byDay ? onDay(`w${index}`, day, at ?? '10:00') : days(`w${index}`, gap, at), touch];
    });
    return chain([...links, end]);
  });

const plan = (document: SequenceDocument) => readCadence(document, false).paths[0]!.touches;

test('a retimed row keeps order, hours and limits, and has the requested length or says why not', () => {
  fc.assert(
    fc.property(arbitraryRow, fc.integer({ min: 1, max: 120 }), (document, wanted) => {
      const result = retime(document, wanted);
      if (!result.ok) throw new Error(result.reason);
      const [before, after] = [plan(document), plan(result.document)];
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      for (const [index, touch] of after.entries()) {
        expect(touch.at % (24 * HOUR)).toBe(before[index]!.at % (24 * HOUR));
        if (index > 0) expect(touch.at).toBeGreaterThanOrEqual(after[index - 1]!.at);
      }
      const emails = after.filter(({ channel }) => channel === 'email');
      const originals = before.filter(({ channel }) => channel === 'email');
      for (const [index, mail] of emails.entries()) {
        if (index === 0 || originals[index]!.at - originals[index - 1]!.at < 48 * HOUR) continue;
        expect(mail.at - emails[index - 1]!.at).toBeGreaterThanOrEqual(48 * HOUR);
      }
      expect(result.after).toBeGreaterThanOrEqual(wanted);
      if (result.after > wanted) expect(result.held.length).toBeGreaterThan(0);
      expect(compile(result.document).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    runs(150),
  );
});

test('a retimed document compiles, with the same steps and edges', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.integer({ min: 1, max: 60 }), (document, wanted) => {
      const result = retime(document, wanted);
      if (!result.ok) return;
      expect(compile(result.document).ir).not.toBeNull();
      expect(result.document.edges).toEqual(document.edges);
      expect(result.document.nodes.map(({ id, kind }) => [id, kind])).toEqual(document.nodes.map(({ id, kind }) => [id, kind]));
    }),
    runs(60),
  );
});
