import { globSync } from 'node:fs';
import { codeMutants } from '../code/code-mutants.ts';
import type { Mutant } from '../model/mutant.ts';
import { sqlMutants } from '../sql/sql-mutants.ts';

/** A part of the tree with a rate that its tests have to reach. */
export interface Area {
  readonly name: 'core' | 'engine' | 'outside';
  /** Share of the mutants that the tests have to find, equivalents left out. */
  readonly goal: number;
  /** Files in which bugs are planted, from the root. */
  readonly sources: (root: string) => readonly string[];
  /** Globs of test files that may find them. */
  readonly tests: readonly string[];
  readonly mutants: (file: string, source: string) => Promise<readonly Mutant[]>;
  /** Projects of vitest that may find its mutants. */
  readonly projects: readonly ('unit' | 'database')[];
}

/** Engine files that decide whether a message may go out: their code is mutated in addition to their SQL. */
const GUARDS = /^packages\/engine\/src\/(?:messages|deliver|enrollments|enroll)\/.*(?:review|refusal|rule|guard)/;

export const AREAS: readonly Area[] = [
  {
    name: 'core',
    goal: 0.88,
    sources: filesOf('packages/sequence/src/**/*.ts'),
    tests: testsOf('packages/sequence', 'packages/templates'),
    mutants: codeMutants,
    projects: ['unit'],
  },
  {
    name: 'engine',
    goal: 0.9,
    sources: filesOf('packages/engine/src/**/*.ts'),
    tests: testsOf('packages/engine', 'apps/api', 'apps/worker'),
    mutants: async (file, source) => [...sqlMutants(file, source), ...(GUARDS.test(file) ? await codeMutants(file, source) : [])],
    projects: ['unit', 'database'],
  },
  {
    name: 'outside',
    goal: 0.85,
    sources: filesOf('packages/channels/src/**/*.ts', 'apps/api/src/**/*.ts'),
    tests: testsOf('packages/channels', 'apps/api', 'apps/worker'),
    mutants: async (file, source) => [...sqlMutants(file, source), ...(await codeMutants(file, source))],
    projects: ['unit', 'database'],
  },
];

/** Tests, test tools and text: no bug in them affects a user. */
const LEFT_OUT = /(?:\.test\.ts|\/test-kit\/|\/test-support\/|\/conformance\/|\/seed\/|\/arbitrary\.ts|-text\.ts|\.d\.ts)/;

function filesOf(...globs: readonly string[]): Area['sources'] {
  return (root) =>
    globSync([...globs], { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !LEFT_OUT.test(file))
      .sort();
}

function testsOf(...folders: readonly string[]): readonly string[] {
  return folders.map((folder) => `${folder}/src/**/*.test.ts`);
}
