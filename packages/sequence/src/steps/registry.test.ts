import { describe, expect, it, test } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { irJsonSchema } from '../compiler/ir/ir-json-schema.ts';
import { around } from '../test-kit/run-step.ts';
import { STEP_KINDS, stepDefinition, stepRegistry } from './registry.ts';

/** Rules for every kind. */
describe.each(STEP_KINDS.map((kind) => [kind, stepRegistry[kind]] as const))('%s', (kind, definition) => {
  const defaults = definition.defaults();

  it('has the name of its folder', () => {
    expect(definition.kind).toBe(kind);
  });

  it('has defaults that pass its schema and survive JSON', () => {
    expect(definition.config.parse(JSON.parse(JSON.stringify(defaults)))).toEqual(defaults);
    expect(definition.defaults()).not.toBe(defaults);
  });

  it('refuses unknown settings instead of dropping them', () => {
    expect(definition.config.safeParse({ ...(defaults as object), color: 'green' }).success).toBe(false);
  });

  it('has exits with unique names, and at least one required exit unless it is an ending', () => {
    const exits = definition.exits(defaults);
    expect(new Set(exits.map(({ name }) => name)).size).toBe(exits.length);
    for (const { name, label } of exits) expect([name, label].every((word) => word.length > 0 && !word.includes(' '.repeat(2)))).toBe(true);
    expect(exits.some(({ optional }) => optional !== true)).toBe(definition.family !== 'ending');
  });

  it('has complete texts', () => {
    const sentence = definition.summary(defaults, () => 'that step');
    expect(`${definition.title} ${definition.explanation} ${sentence}`).not.toMatch(/undefined|null|NaN|\[object/);
    expect(definition.explanation).toMatch(/\.$/);
    expect(sentence).not.toMatch(/\.$/);
  });

  it('checks its defaults in a sound sequence without throwing', () => {
    if (definition.family === 'entry') return;
    expect(() => compile(around(kind, defaults))).not.toThrow();
  });

  it('keeps its references if a renaming changes no id', () => {
    expect(definition.renameReferences?.(defaults, (id) => id) ?? defaults).toEqual(defaults);
  });

  it('reads back the pace that it writes', () => {
    const pace = definition.pace?.read(defaults);
    if (pace == null) return;
    expect(definition.pace!.read(definition.pace!.write(defaults, pace.days + 3))).toEqual({ ...pace, days: pace.days + 3 });
  });
});

test('an unknown kind has no definition', () => {
  expect(stepDefinition('pigeon')).toBeUndefined();
  expect(stepDefinition('constructor')).toBeUndefined();
});

test('the JSON Schema of the IR has every kind', () => {
  const schema = JSON.stringify(irJsonSchema());
  for (const kind of STEP_KINDS) expect(schema).toContain(`"const":"${kind}"`);
});
