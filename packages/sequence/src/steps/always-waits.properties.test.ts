import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { instant, lead } from '../test-kit/leads.ts';
import { arbitraryConfig } from '../test-kit/arbitrary-config.ts';
import { Journey } from '../test-kit/journey.ts';
import { around } from '../test-kit/run-step.ts';
import { stepDefinition } from './registry.ts';

const START = instant('2026-01-01T00:00Z');
const YEAR_MINUTES = 525_600;
const waiting = arbitraryConfig.filter(({ kind, config }) => {
  const definition = stepDefinition(kind)!;
  return definition.alwaysWaits(definition.config.parse(config));
});
const facts = fc.record({
  timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
  email: fc.constantFrom('ann@example.com', null),
  phone: fc.constantFrom('+4930123456', null),
  linkedin: fc.constantFrom('https://www.linkedin.com/in/ann', null),
});

it('a step that always waits lets no lead pass at the instant of its arrival', () => {
  fc.assert(
    fc.property(waiting, facts, fc.nat(YEAR_MINUTES), ({ kind, config }, about, minute) => {
      const journey = new Journey(compile(around(kind, config)).ir!, START + minute * 60_000, lead(about)).start();
      expect(journey.state).toMatchObject({ status: 'active', step: 'it' });
      journey.run();
      expect(journey.now).toBeGreaterThan(START + minute * 60_000);
    }),
    { numRuns: 1_500 },
  );
});
