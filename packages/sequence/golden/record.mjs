#!/usr/bin/env node
/**
 * Records the IR and the trace of golden cases that have none yet. It never changes a recorded case: recorded cases stand for sequences
 * that are published, with active leads.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileGolden, replay } from '../src/test-kit/golden.ts';

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))) {
  const path = `${import.meta.dirname}/${file}`;
  const golden = JSON.parse(readFileSync(path, 'utf8'));
  if (golden.trace !== undefined) continue;
  const ir = compileGolden(golden);
  writeFileSync(path, `${JSON.stringify({ ...golden, ir, trace: replay(golden, ir) }, null, 1)}\n`);
  console.log(`${file}: recorded. Read the trace before you commit it. It is never changed later.`);
}
