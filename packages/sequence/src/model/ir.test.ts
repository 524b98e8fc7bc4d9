import { describe, expect, it, test } from 'vitest';
import { anEmail, draw } from '../test-kit/build-document.ts';
import { mustCompile } from '../test-kit/arbitrary-document.ts';
import { canonicalJson } from './canonical-json.ts';
import { parseIr } from '../compiler/ir/parse-ir.ts';
import { applyUpgrades } from '../document/upgrades/apply-upgrades.ts';
import { documentUpgrades } from '../document/upgrades/upgrade-document.ts';
import { upgrades } from '../compiler/ir/upgrades/registry.ts';
import { SCHEMA_VERSION } from './document.ts';
import { IR_VERSION } from './ir.ts';

const ir = mustCompile(
  draw(
    [
      ['e', 'email', anEmail()],
      ['end', 'end'],
    ],
    ['start → e → end'],
  ),
);

/** The IR above, mutable. */
interface Loose {
  irVersion: number;
  entry: string;
  readonly steps: { readonly e: { kind: string; readonly config: Record<string, unknown>; readonly exits: Record<string, string | null> } };
}

describe('parseIr', () => {
  const changed = (change: (copy: Loose) => void): ReturnType<typeof parseIr> => {
    const copy = JSON.parse(JSON.stringify(ir)) as Loose;
    change(copy);
    return parseIr(copy);
  };
  const problem = (parsed: ReturnType<typeof parseIr>) => (parsed.ok ? null : parsed.problems[0]);

  it.each([
    ['an unknown kind', (copy: Loose) => (copy.steps.e.kind = 'pigeon'), 'steps.e.kind'],
    ['a configuration that its kind refuses', (copy: Loose) => (copy.steps.e.config['colour'] = 'green'), 'steps.e.config'],
    ['an exit to a missing step', (copy: Loose) => (copy.steps.e.exits['next'] = 'gone'), 'steps.e.exits.next'],
    ['an extra exit', (copy: Loose) => (copy.steps.e.exits['yes'] = null), 'steps.e.exits.yes'],
    ['a missing exit', (copy: Loose) => void delete copy.steps.e.exits['next'], 'steps.e.exits'],
    ['a missing entry', (copy: Loose) => (copy.entry = 'gone'), 'entry'],
    ['a future version', (copy: Loose) => (copy.irVersion = 99), 'irVersion'],
  ])('refuses %s, with its path', (_name, change, path) => {
    expect(problem(changed(change))).toMatchObject({ path });
  });

  it.each([null, 7, 'text', [], {}])('refuses %j', (value) => {
    expect(parseIr(value)).toMatchObject({ ok: false });
  });
});

describe('upgrades', () => {
  it('cover every version up to the current one', () => {
    const versions = (latest: number) => Array.from({ length: latest - 1 }, (_, index) => index + 1);
    expect(upgrades.map(({ from }) => from)).toEqual(versions(IR_VERSION));
    expect(documentUpgrades.map(({ from }) => from)).toEqual(versions(SCHEMA_VERSION));
  });

  it('run in order, each once', () => {
    const ran: number[] = [];
    const steps = [1, 2].map((from) => ({
      from,
      upgrade: (before: Record<string, unknown>) => (ran.push(from), { ...before, [`step${from}`]: true }),
    }));
    expect(applyUpgrades({ irVersion: 1 }, 'irVersion', steps)).toEqual({ irVersion: 3, step1: true, step2: true });
    expect(applyUpgrades({ irVersion: 2 }, 'irVersion', steps)).toEqual({ irVersion: 3, step2: true });
    expect(applyUpgrades({ irVersion: 'x' }, 'irVersion', steps)).toEqual({ irVersion: 'x' });
    expect(ran).toEqual([1, 2, 2]);
  });
});

test('canonical JSON sorts keys, keeps lists, drops undefined values and refuses values without a JSON form', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: undefined, c: 'é' } })).toBe('{"a":{"c":"é"},"b":[2,1]}');
  expect(() => canonicalJson({ a: NaN })).toThrow('NaN');
  expect(() => canonicalJson(() => 1)).toThrow('function');
});
