import { codeMutants } from './code/code-mutants.ts';
import type { Mutant } from './model/mutant.ts';
import { sqlMutants } from './sql/sql-mutants.ts';

/** A part of the tree with a rate that its tests have to reach. */
export interface Area {
  readonly name: 'core' | 'engine' | 'outside';
  /** Share of the mutants that the tests have to find, equivalents left out. */
  readonly goal: number;
  /** Globs from the root. */
  readonly files: readonly string[];
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
    files: ['packages/sequence/src/**/*.ts'],
    mutants: codeMutants,
    projects: ['unit'],
  },
  {
    name: 'engine',
    goal: 0.9,
    files: ['packages/engine/src/**/*.ts'],
    mutants: async (file, source) => [...sqlMutants(file, source), ...(GUARDS.test(file) ? await codeMutants(file, source) : [])],
    projects: ['unit', 'database'],
  },
  {
    name: 'outside',
    goal: 0.85,
    files: ['packages/channels/src/**/*.ts', 'apps/api/src/**/*.ts'],
    mutants: async (file, source) => [...sqlMutants(file, source), ...(await codeMutants(file, source))],
    projects: ['unit', 'database'],
  },
];

/** Tests, test tools and text: no bug in them affects a user. */
export const LEFT_OUT = /(?:\.test\.ts|\/test-kit\/|\/test-support\/|\/conformance\/|\/seed\/|-text\.ts|\.d\.ts)/;
