import { BoundedCache } from '../model/bounded-cache.ts';
import type { Liquid, Template } from 'liquidjs';
import { ADDRESS_FILTERS, ADDRESS_START, encodeAddresses } from './liquid-addresses.ts';
import { createLiquidEngine, liquidText } from './liquid-engine.ts';

/** Names that content may use: `{{ lead.firstName }}`. */
export interface MergeValues {
  readonly firstLine: string;
  readonly lead: Readonly<Record<string, unknown>>;
  readonly sender: { readonly name: string; readonly email: string };
}

/** Renders the texts of messages. Each function throws when the template is broken or exceeds a limit. */
export interface MessageRenderer {
  /** Fills merge fields into one line of text, such as a subject. */
  readonly text: (template: string, values: MergeValues) => string;
  /** Fills merge fields into a body. Markup characters inside values come out escaped with a backslash. */
  readonly markup: (template: string, values: MergeValues) => string;
  /** Fills merge fields into a text that is an address. */
  readonly address: (template: string, values: MergeValues) => string;
}

/** Parsed templates per engine. Thousands of leads get the same text, and parsing takes longer than rendering. */
const CAPACITY = 500;

/** How many times the time limit a text may take on its second try. */
const SECOND_TRY = 10;

/**
 * The renderer of the delivery and of previews.
 *
 * @param renderLimit milliseconds per text; without it there is no time limit
 */
export function createMessageRenderer(renderLimit?: number): MessageRenderer {
  const options = { filters: ADDRESS_FILTERS };
  const plain = cached(createLiquidEngine(options), renderLimit);
  const escaped = cached(createLiquidEngine({ ...options, outputEscape: escapeMarkup }), renderLimit);
  return {
    text: plain,
    markup: escaped,
    address: (template, values) => plain(`${ADDRESS_START}${template.trim()}`, values).slice(ADDRESS_START.length),
  };
}

/** Values must not become markup: a lead named `[x](https://evil.example)` is text, and stays on its line. */
const escapeMarkup = (value: unknown): string =>
  liquidText(value)
    .replaceAll(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/[\\[\]()*_<>:•-]/g, String.raw`\$&`);

/**
 * Renders with a bounded cache of parsed templates.
 *
 * The limit is time on the clock, and on a busy machine a process may wait longer than that for its turn. A text is not too slow because of
 * one pause, so it gets a second try with more time before it fails.
 */
function cached(engine: Liquid, renderLimit = Infinity): (template: string, values: MergeValues) => string {
  const known = new BoundedCache<string, Template[]>(CAPACITY);
  const parse = (template: string): Template[] => engine.parse(encodeAddresses(template));
  return (template, values) => {
    const parsed = known.getOr(template, parse);
    try {
      return String(engine.renderSync(parsed, values, { renderLimit }));
    } catch (error) {
      if (!isTimeLimit(error)) throw error;
      return String(engine.renderSync(parsed, values, { renderLimit: renderLimit * SECOND_TRY }));
    }
  };
}

const isTimeLimit = (error: unknown): boolean => error instanceof Error && error.message.startsWith('template render limit exceeded');
