import { Liquid } from 'liquidjs';

/** A syntax error of a template. `line` and `column` are 1-based. */
export interface LiquidProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export interface LiquidReading {
  readonly problem: LiquidProblem | null;
  /** Variables that the template reads, as dotted paths without duplicates, in order of appearance. */
  readonly variables: readonly string[];
}

const PLAIN: LiquidReading = { problem: null, variables: [] };

/** Unknown filters are errors. Tags that read files, or that print Liquid unparsed, are removed. */
const engine = createEngine();

/** Rendering is part of an advance, which must end. A limit in milliseconds would make the result depend on the machine. */
const withoutLoops = createEngine(['for', 'tablerow', 'cycle']);

/** Cached, because the compiler runs on every keystroke and few texts change. */
const readings = new Map<string, LiquidReading>();
const READINGS_LIMIT = 20_000;

/** Parses a text as Liquid, without rendering it. */
export function readLiquid(text: string): LiquidReading {
  if (!text.includes('{{') && !text.includes('{%')) return PLAIN;
  let reading = readings.get(text);
  if (reading === undefined) {
    reading = read(text);
    if (readings.size >= READINGS_LIMIT) readings.clear();
    readings.set(text, reading);
  }
  return reading;
}

/** The text with values filled in; null if it cannot be parsed or rendered. */
export function renderLiquid(text: string, values: object): string | null {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  try {
    return String(withoutLoops.parseAndRenderSync(text, values));
  } catch {
    return null;
  }
}

function createEngine(removed: readonly string[] = []): Liquid {
  const liquid = new Liquid({ strictFilters: true, cache: false, ownPropertyOnly: true, memoryLimit: 1e6 });
  for (const tag of ['raw', 'include', 'render', 'layout', 'block', ...removed]) delete liquid.tags[tag];
  return liquid;
}

function read(text: string): LiquidReading {
  try {
    const segments = engine.globalVariableSegmentsSync(engine.parse(text));
    return { problem: null, variables: [...new Set(segments.map(pathOf))] };
  } catch (error) {
    return { problem: problemOf(error), variables: [] };
  }
}

/** A segment that depends on another variable (`lead[key]`) becomes `*`. */
function pathOf(segments: readonly unknown[]): string {
  return segments.map((segment) => (Array.isArray(segment) ? '*' : String(segment))).join('.');
}

function problemOf(error: unknown): LiquidProblem {
  const lines = error instanceof Error ? error.message : String(error);
  const position = /^(.*?), line:(\d+), col:(\d+)/s.exec(lines);
  return position === null
    ? { message: lines, line: 1, column: 1 }
    : { message: position[1] ?? lines, line: Number(position[2]), column: Number(position[3]) };
}
