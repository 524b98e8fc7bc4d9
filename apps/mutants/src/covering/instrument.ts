import { Instrumenter } from '@stryker-mutator/instrumenter';
import { LOGGER } from '../code/stryker-logger.ts';

/** A place of the code that is counted when it is executed. Lines and columns from 0. */
export interface Place {
  readonly id: number;
  readonly file: string;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
}

/** Sources that count the execution of every expression and statement that Stryker can change. */
export async function instrument(
  sources: ReadonlyMap<string, string>,
): Promise<{ readonly sources: ReadonlyMap<string, string>; readonly places: readonly Place[] }> {
  const files = [...sources].map(([name, content]) => ({ name, content, mutate: true }));
  const options = { plugins: null, excludedMutations: [], ignorers: [], mutators: [] };
  const result = await new Instrumenter(LOGGER).instrument(files, options);
  return {
    sources: new Map(result.files.map(({ name, content }) => [name, content])),
    places: result.mutants.map(({ id, fileName, location: { start, end } }) => ({
      id: Number(id),
      file: fileName,
      start: [start.line, start.column],
      end: [end.line, end.column],
    })),
  };
}
