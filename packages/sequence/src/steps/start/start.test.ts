import { expect, test } from 'vitest';
import { emptyDocument } from '../../document/empty-document.ts';
import { mustCompile } from '../../test-kit/arbitrary-document.ts';
import { draw } from '../../test-kit/build-document.ts';
import { Journey } from '../../test-kit/journey.ts';
import { TUESDAY } from '../../test-kit/run-step.ts';
import { stepDefinition } from '../registry.ts';

test('is the first step of an empty document, and continues at once', () => {
  expect(emptyDocument().nodes.map(({ kind }) => kind)).toEqual(['start']);
  const journey = new Journey(mustCompile(draw([['end', 'end']], ['start → end'])), TUESDAY).start();
  expect([journey.state.status, journey.now]).toEqual(['ended', TUESDAY]);
  expect(journey.ofType('timeline').flatMap(({ entry }) => (entry.what === 'entered' ? [entry.step] : []))).toEqual(['start', 'end']);
});

test('says how leads enroll', () => {
  const { summary, config } = stepDefinition('start')!;
  const sentences = ['manual', 'form', 'import', 'api'].map((entry) => summary(config.parse({ entry }), (id) => id));
  expect(new Set(sentences).size).toBe(4);
});
