import { Liquid } from 'liquidjs';

/**
 * Limits of a template, for the compiler, the delivery and the preview: characters to parse, characters of values and text to build, and
 * milliseconds to render. Only the delivery applies the time limit: elsewhere it would make the result depend on the machine.
 */
export const LIQUID_LIMITS = { parseLimit: 100_000, memoryLimit: 1_000_000, renderLimit: 200 } as const;

/** Tags that read files, or that print Liquid unparsed. */
const REMOVED_TAGS = ['raw', 'include', 'render', 'layout', 'block'];

/** Tags that repeat. */
const LOOP_TAGS = ['for', 'tablerow', 'cycle'];

interface LiquidEngineOptions {
  /** False removes the tags that repeat, so that rendering ends without a time limit. */
  readonly loops?: boolean;
  /** Applied to each printed value. */
  readonly outputEscape?: (value: unknown) => string;
  readonly filters?: Readonly<Record<string, (text: string) => string>>;
}

/** An engine for texts of sequences. All engines are made here, so that a text that compiles also renders. Unknown filters are errors. */
export function createLiquidEngine({ loops = true, filters = {}, ...options }: LiquidEngineOptions = {}): Liquid {
  const { parseLimit, memoryLimit } = LIQUID_LIMITS;
  const engine = new Liquid({ strictFilters: true, ownPropertyOnly: true, cache: false, parseLimit, memoryLimit, ...options });
  for (const tag of loops ? REMOVED_TAGS : [...REMOVED_TAGS, ...LOOP_TAGS]) delete engine.tags[tag];
  // The built-in filter switches escaping off for its value.
  engine.registerFilter('raw', (value: unknown) => value);
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, (value: unknown) => filter(liquidText(value)));
  return engine;
}

/** A value as Liquid prints it. */
export function liquidText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
