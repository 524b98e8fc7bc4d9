import type { Mutant } from '../model/mutant.ts';
import type { Place } from './instrument.ts';

/** What one test file executed. */
export interface FileReport {
  readonly file: string;
  /** From its start to the end of its tests, instrumented. */
  readonly ms: number;
  /** Places that its tests executed, and those that ran while its modules were loaded. */
  readonly tests: readonly number[];
  readonly loading: readonly number[];
}

/** Test files that execute the code of a mutant. */
export interface CoveringTests {
  readonly files: readonly string[];
  /** How long each of them took without a bug, in milliseconds. */
  readonly times: ReadonlyMap<string, number>;
}

/** Knows which test files execute a piece of code, and how long they take. */
export class Coverage {
  readonly #places: ReadonlyMap<string, readonly Place[]>;
  readonly #changed: ReadonlySet<string>;
  readonly #reports: readonly FileReport[];
  readonly #tests: readonly ReadonlySet<number>[];
  readonly #loading: readonly ReadonlySet<number>[];

  /** @param changed sources that were changed since: all tests that load one of them count as covering all of it */
  constructor(places: readonly Place[], reports: readonly FileReport[], changed: ReadonlySet<string>) {
    this.#places = Map.groupBy(places, ({ file }) => file);
    this.#changed = changed;
    this.#reports = reports;
    this.#tests = reports.map(({ tests }) => new Set(tests));
    this.#loading = reports.map(({ loading }) => new Set(loading));
  }

  /**
   * Files whose tests execute the place come first, then those that only load it. Within both, the file of the folder of the mutant
   * comes first, then the quickest.
   */
  of(mutant: Mutant, source: string): CoveringTests {
    const ids = this.#around(mutant, source);
    const folder = mutant.file.slice(0, mutant.file.lastIndexOf('/') + 1);
    const ranked = this.#reports.flatMap((report, index) => {
      const runs = ids.some((id) => this.#tests[index]!.has(id));
      if (!runs && !ids.some((id) => this.#loading[index]!.has(id))) return [];
      const near = report.file.startsWith(folder) && report.ms < 5_000;
      return [{ report, rank: (runs ? 0 : 2) + (near ? 0 : 1) }];
    });
    ranked.sort((left, right) => left.rank - right.rank || left.report.ms - right.report.ms);
    return { files: ranked.map(({ report }) => report.file), times: new Map(ranked.map(({ report }) => [report.file, report.ms])) };
  }

  /** The innermost places that contain the mutant. A place of the loading of a module has none around it. */
  #around({ file, start, end }: Mutant, source: string): readonly number[] {
    const places = this.#places.get(file) ?? [];
    if (this.#changed.has(file)) return places.map(({ id }) => id);
    const from = position(source, start);
    const to = position(source, end);
    const around = places.filter((place) => !isBefore(from, place.start) && !isBefore(place.end, to));
    const [innermost] = around.toSorted((left, right) => (isBefore(left.start, right.start) || isBefore(right.end, left.end) ? 1 : -1));
    if (innermost === undefined) return places.map(({ id }) => id);
    return around
      .filter((place) => samePosition(place.start, innermost.start) && samePosition(place.end, innermost.end))
      .map(({ id }) => id);
  }
}

type Position = readonly [line: number, column: number];

function position(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  const line = before.split('\n').length - 1;
  return [line, offset - (before.lastIndexOf('\n') + 1)];
}

function isBefore([lineA, columnA]: Position, [lineB, columnB]: Position): boolean {
  return lineA < lineB || (lineA === lineB && columnA < columnB);
}

function samePosition([lineA, columnA]: Position, [lineB, columnB]: Position): boolean {
  return lineA === lineB && columnA === columnB;
}
