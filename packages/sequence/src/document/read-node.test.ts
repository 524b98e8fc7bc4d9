import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { parseIr } from '../compiler/ir/parse-ir.ts';
import { compile } from '../compiler/compile.ts';
import type { SequenceDocument } from '../model/document.ts';
import { STEP_KINDS, stepRegistry } from '../steps/registry.ts';
import { arbitraryDocument } from '../test-kit/arbitrary-document.ts';
import { nodeText } from './node-text.ts';
import { updateConfig } from './operations/edit-node.ts';
import { parseDocument } from './parse-document.ts';
import { exitsOf } from './queries.ts';
import { configProblems, validNode } from './read-node.ts';

afterEach(() => vi.restoreAllMocks());

/** Counts how often a configuration of any kind is validated from now on. */
function countValidations(): () => number {
  const spies = STEP_KINDS.map((kind) => vi.spyOn(stepRegistry[kind].config, 'safeParse'));
  return () => spies.reduce((total, { mock }) => total + mock.calls.length, 0);
}

function parsed(input: unknown): SequenceDocument {
  const result = parseDocument(input);
  if (!result.ok) throw new Error('The document is invalid.');
  return result.document;
}

const stored = (): unknown => JSON.parse(JSON.stringify(parsed(fc.sample(arbitraryDocument, { numRuns: 1, seed: 7 })[0])));

/** Everything that an editor and a publish ask about a document. */
function useAll(document: SequenceDocument): void {
  compile(document);
  compile(document);
  for (const node of document.nodes) {
    exitsOf(node);
    nodeText(document, node.id);
  }
}

test('the boundary validates each step once, and nothing after it does', () => {
  const input = stored();
  const validations = countValidations();
  const document = parsed(input);
  expect(validations()).toBe(document.nodes.length);
  useAll(document);
  expect(validations()).toBe(document.nodes.length);
});

test('an edit validates the edited step', () => {
  const document = parsed(stored());
  useAll(document);
  const node = document.nodes.find(({ kind }) => kind !== 'start')!;
  const validations = countValidations();
  const edited = updateConfig(document, node.id, { ...(node.config as object) });
  useAll(edited);
  expect(validations()).toBe(1);
});

test('invalid settings pass no boundary: they give problems and issues, and no IR', () => {
  const spoiled = fc
    .tuple(arbitraryDocument, fc.nat(), fc.constantFrom<unknown>(null, 7, 'text', [], { unknown: true }))
    .map(([document, at, config]) => {
      const nodes = document.nodes.map((node, index) => (index === at % document.nodes.length ? { ...node, config } : node));
      return { document: { ...document, nodes }, id: nodes[at % nodes.length]!.id };
    });
  fc.assert(
    fc.property(spoiled, ({ document, id }) => {
      const node = document.nodes.find((one) => one.id === id)!;
      if (stepRegistry[node.kind as keyof typeof stepRegistry].config.safeParse(node.config).success) return;
      expect(parseDocument(document).ok).toBe(false);
      const { ir, issues } = compile(document);
      expect(ir).toBeNull();
      expect(issues.some(({ code, nodeId }) => code === 'invalid-config' && nodeId === id)).toBe(true);
      expect(validNode(node)).toBeNull();
      expect(configProblems(node)).not.toEqual([]);
      expect(exitsOf(node)).toEqual([]);
    }),
  );
});

test('an IR that is compiled without another validation is one that parseIr takes', () => {
  fc.assert(
    fc.property(arbitraryDocument, (input) => {
      const { ir } = compile(parsed(input));
      expect(ir === null ? null : parseIr(JSON.parse(JSON.stringify(ir)))).toEqual(ir === null ? null : { ok: true, ir });
    }),
  );
});
