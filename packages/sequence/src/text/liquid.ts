import { BoundedCache } from '../model/bounded-cache.ts';
import type { Liquid } from 'liquidjs';
import { ADDRESS_FILTERS, encodeAddresses } from './liquid-addresses.ts';
import { createLiquidEngine } from './liquid-engine.ts';

/** A syntax error of a template. `line` and `column` are 1-based. */
export interface LiquidProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Variables of a template, and its problems with their positions. */
export interface LiquidReading {
  readonly problem: LiquidProblem | null;
  /** Variables that the template reads, as dotted paths without duplicates, in order of appearance. */
  readonly variables: readonly string[];
}

const PLAIN: LiquidReading = { problem: null, variables: [] };

/** Bounds the caches of readings: the compiler runs on every keystroke, and few texts change. */
const READINGS_LIMIT = 20_000;

/** Reads texts of messages, which the delivery renders. */
const messages = createReader(createLiquidEngine({ filters: ADDRESS_FILTERS }), encodeAddresses);

/** Rendering is part of an advance, which must end. A limit in milliseconds would make the result depend on the machine. */
const withoutLoops = createLiquidEngine({ loops: false });
const advances = createReader(withoutLoops, (text) => text);

/** Parses the text of a message as the delivery does, without rendering it. */
export function readLiquid(text: string): LiquidReading {
  return messages(text);
}

/** Parses a text that an advance renders (`renderLiquid`). Loops are errors there. */
export function readAdvanceLiquid(text: string): LiquidReading {
  return advances(text);
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

function createReader(engine: Liquid, prepare: (text: string) => string): (text: string) => LiquidReading {
  const readings = new BoundedCache<string, LiquidReading>(READINGS_LIMIT);
  return (text) => {
    if (!text.includes('{{') && !text.includes('{%')) return PLAIN;
    return readings.getOr(text, () => read(engine, text, prepare(text)));
  };
}

/** `prepared` is the text as it is rendered, with filters at values inside addresses. Problems give positions in the original. */
function read(engine: Liquid, text: string, prepared: string): LiquidReading {
  try {
    const segments = engine.globalVariableSegmentsSync(engine.parse(text));
    if (prepared !== text) engine.parse(prepared);
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
