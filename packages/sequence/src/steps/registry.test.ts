import { describe, expect, it, test } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { irJsonSchema } from '../compiler/ir/ir-json-schema.ts';
import { around } from '../test-kit/run-step.ts';
import { STEP_KINDS, stepDefinition, stepRegistry } from './registry.ts';

/** What every kind owes, whatever it does. */
describe.each(STEP_KINDS.map((kind) => [kind, stepRegistry[kind]] as const))('%s', (kind, definition) => {
  const defaults = definition.defaults();

  it('is called as its folder', () => {
    expect(definition.kind).toBe(kind);
  });

  it('begins with a configuration that its own schema takes, and that JSON keeps', () => {
    expect(definition.config.parse(JSON.parse(JSON.stringify(defaults)))).toEqual(defaults);
    expect(definition.defaults()).not.toBe(defaults);
  });

  it('refuses settings that it does not know, instead of dropping them', () => {
    expect(definition.config.safeParse({ ...(defaults as object), colour: 'green' }).success).toBe(false);
  });

  it('has exits with names of their own, and an end or at least one that must be connected', () => {
    const exits = definition.exits(defaults);
    expect(new Set(exits.map(({ name }) => name)).size).toBe(exits.length);
    for (const { name, label } of exits) expect([name, label].every((word) => word.length > 0 && !word.includes(' '.repeat(2)))).toBe(true);
    expect(exits.some(({ optional }) => optional !== true)).toBe(definition.family !== 'ending');
  });

  it('has words without holes', () => {
    const sentence = definition.summary(defaults, () => 'that step');
    expect(`${definition.title} ${definition.explanation} ${sentence}`).not.toMatch(/undefined|null|NaN|\[object/);
    expect(definition.explanation).toMatch(/\.$/);
    expect(sentence).not.toMatch(/\.$/);
  });

  it('checks its configuration without throwing, in an otherwise sound sequence', () => {
    if (definition.family === 'entry') return;
    expect(() => compile(around(kind, defaults))).not.toThrow();
  });

  it('keeps its references through a renaming that changes nothing', () => {
    expect(definition.renameReferences?.(defaults, (id) => id) ?? defaults).toEqual(defaults);
  });

  it('writes the pace that it reads', () => {
    const pace = definition.pace?.read(defaults);
    if (pace == null) return;
    expect(definition.pace!.read(definition.pace!.write(defaults, pace.days + 3))).toEqual({ ...pace, days: pace.days + 3 });
  });
});

test('what is no kind has no definition', () => {
  expect(stepDefinition('pigeon')).toBeUndefined();
  expect(stepDefinition('constructor')).toBeUndefined();
});

test('the JSON Schema of the IR knows every kind', () => {
  const schema = JSON.stringify(irJsonSchema());
  for (const kind of STEP_KINDS) expect(schema).toContain(`"const":"${kind}"`);
});
