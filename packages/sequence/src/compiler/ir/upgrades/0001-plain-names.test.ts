import { expect, test } from 'vitest';
import { parseDocument } from '../../../document/parse-document.ts';
import { pasteFragment } from '../../../document/operations/fragment.ts';
import { emptyDocument } from '../../../document/empty-document.ts';
import { storedDocument } from '../../../document/upgrades/upgrade-document.ts';
import type { Ir } from '../../../model/ir.ts';
import { compile } from '../../compile.ts';
import { hashIr } from '../hash-ir.ts';
import { parseIr } from '../parse-ir.ts';
import { storedStepConfig, upgradeIr } from '../upgrade-ir.ts';
import after from './fixtures/version-2.json' with { type: 'json' };
import before from './fixtures/version-1.json' with { type: 'json' };

test('document and IR of version 1 read as version 2, and the stored values stay as they were', () => {
  const stored = JSON.stringify(before);
  expect(parseDocument(before.document)).toEqual({ ok: true, document: after.document });
  expect(storedDocument(before.document)).toEqual(after.document);
  expect(parseIr(before.ir)).toEqual({ ok: true, ir: after.ir });
  expect(JSON.stringify(before)).toBe(stored);
  expect(hashIr(before.ir as unknown as Ir)).toBe(before.hash);
});

test('upgraded IR equals what the upgraded document compiles to', () => {
  const upgraded = upgradeIr(before.ir) as Ir;
  expect(compile(storedDocument(before.document)).ir).toEqual(upgraded);
  expect(hashIr(upgraded)).toBe(after.hash);
});

test('values of version 2 are returned unchanged', () => {
  expect(storedDocument(after.document)).toBe(after.document);
  expect(upgradeIr(after.ir)).toBe(after.ir);
});

test('settings of one step are upgraded alone', () => {
  expect(storedStepConfig(1, before.ir.steps.e.config)).toEqual(after.ir.steps.e.config);
  expect(storedStepConfig(2, after.ir.steps.e.config)).toBe(after.ir.steps.e.config);
  expect(storedStepConfig(1, null)).toBeNull();
});

test('steps copied before the upgrade can be pasted', () => {
  const [, email] = before.document.nodes;
  const pasted = pasteFragment(emptyDocument(), { touchlineFragment: 1, nodes: [email], edges: [] }, { x: 0, y: 0 });
  if (!pasted.ok) throw new Error(JSON.stringify(pasted.problems));
  expect(pasted.document.nodes.at(-1)?.config).toEqual(after.document.nodes[1]?.config);
});

test.each([
  [{ schemaVersion: 1, nodes: 7, checks: null }, 'nodes'],
  [{ schemaVersion: 1, nodes: [null, 'x', { config: [] }], checks: [3] }, 'nodes.0'],
  [{ ...before.document, schemaVersion: 2, checks: [] }, 'nodes.1.config'],
])('odd document %# is refused, not thrown', (document, path) => {
  const parsed = parseDocument(document);
  expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toContainEqual(expect.stringContaining(path));
});
