import { Instrumenter } from '@stryker-mutator/instrumenter';
import { type Mutant, mutantId, oneLine } from '../model/mutant.ts';
import { LOGGER } from './stryker-logger.ts';

/**
 * Changes of expressions and statements, by Stryker's mutators. Texts that people read are left out: a changed sentence is no bug of
 * the kinds that the tests are asked about.
 */
export async function codeMutants(file: string, source: string): Promise<readonly Mutant[]> {
  const instrumenter = new Instrumenter(LOGGER);
  const options = { plugins: null, excludedMutations: ['StringLiteral'], ignorers: [], mutators: [] };
  const { mutants } = await instrumenter.instrument([{ name: file, content: source, mutate: true }], options);
  const lines = lineOffsets(source);
  const seen = new Map<string, number>();
  // Excluded ones are listed too, as ignored.
  const wanted = mutants.filter(({ status }) => status !== 'Ignored');
  return wanted.map(({ location, mutatorName, replacement }) => {
    const start = lines[location.start.line]! + location.start.column;
    const end = lines[location.end.line]! + location.end.column;
    const context = source.slice(lines[location.start.line], lines[location.start.line + 1] ?? source.length);
    const change = `${source.slice(start, end)} → ${replacement}`;
    const key = [mutatorName, context, change].join('\0');
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return {
      id: mutantId(file, mutatorName, context, change, occurrence),
      file,
      line: location.start.line + 1,
      kind: mutatorName,
      start,
      end,
      replacement,
      original: oneLine(source.slice(start, end)),
    };
  });
}

function lineOffsets(source: string): readonly number[] {
  const offsets = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}
