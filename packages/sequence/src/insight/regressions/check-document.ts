import { compile } from '../../compiler/compile.ts';
import type { SequenceDocument } from '../../model/document.ts';
import type { Check } from '../../model/regression.ts';
import { runCheck } from './run-check.ts';
import type { CheckDifference } from './run-check.ts';

/** A saved run and what is different now. No differences: it passes. */
export interface CheckResult {
  readonly check: Check;
  readonly differences: readonly CheckDifference[];
}

/** Runs every saved check of a document; null if the document does not compile. */
export function checkDocument(document: SequenceDocument): readonly CheckResult[] | null {
  const checks = document.checks ?? [];
  if (checks.length === 0) return [];
  const { ir } = compile(document);
  return ir === null ? null : checks.map((check) => ({ check, differences: runCheck(ir, check) }));
}

/** Adds a check, or replaces the one with the same id. */
export function saveCheck(document: SequenceDocument, check: Check): SequenceDocument {
  const checks = document.checks ?? [];
  const known = checks.some(({ id }) => id === check.id);
  return { ...document, checks: known ? checks.map((other) => (other.id === check.id ? check : other)) : [...checks, check] };
}

/** Removes a saved run. */
export function removeCheck(document: SequenceDocument, id: string): SequenceDocument {
  const { checks = [], ...rest } = document;
  const left = checks.filter((check) => check.id !== id);
  return left.length === 0 ? rest : { ...rest, checks: left };
}
