import { Liquid, type Template } from 'liquidjs';
import { ADDRESS_FILTERS, ADDRESS_START, encodeAddresses } from './addresses.ts';

/** Names that content may use: `{{ lead.firstName }}`. */
export interface MergeFields {
  readonly firstLine: string;
  readonly lead: Readonly<Record<string, unknown>>;
  readonly sender: { readonly name: string; readonly email: string };
}

const limits = { parseLimit: 100_000, renderLimit: 200, memoryLimit: 1_000_000 };

/** Tags that read files, or switch escaping off. */
const REMOVED_TAGS = ['include', 'render', 'layout', 'block', 'raw'];

function createEngine(outputEscape?: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    ...limits,
    ownPropertyOnly: true,
    strictFilters: true,
    ...(outputEscape === undefined ? {} : { outputEscape }),
  });
  for (const tag of REMOVED_TAGS) delete engine.tags[tag];
  // The built-in one switches escaping off for its value.
  engine.registerFilter('raw', (value: unknown) => value);
  for (const [name, filter] of Object.entries(ADDRESS_FILTERS)) engine.registerFilter(name, (value: unknown) => filter(toText(value)));
  return engine;
}

const plain = createEngine();

/** Values must not become markup: a lead named `[x](https://evil.example)` is text, and stays on its line. */
const markup = createEngine((value) =>
  toText(value)
    .replaceAll(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/[\\[\]()*_<>:•-]/g, String.raw`\$&`),
);

/** Fills merge fields into one line of text, such as a subject. Throws when the template is broken. */
export function renderText(template: string, fields: MergeFields): string {
  return String(plain.renderSync(parsed(plain, template), fields));
}

/** Fills merge fields into a body; mark-up characters inside values come out escaped with a backslash. */
export function renderMarkup(template: string, fields: MergeFields): string {
  return String(markup.renderSync(parsed(markup, template), fields));
}

/** Fills merge fields into a text that is an address. */
export function renderAddress(template: string, fields: MergeFields): string {
  return renderText(`${ADDRESS_START}${template.trim()}`, fields).slice(ADDRESS_START.length);
}

/** Thousands of leads get the same text, and parsing it takes longer than filling it in. Bounded, the oldest goes first. */
const known = new WeakMap<Liquid, Map<string, Template[]>>([
  [plain, new Map()],
  [markup, new Map()],
]);
const CAPACITY = 500;

function parsed(engine: Liquid, template: string): Template[] {
  const templates = known.get(engine);
  const found = templates?.get(template);
  if (found !== undefined) return found;
  const fresh = engine.parse(encodeAddresses(template));
  if (templates !== undefined && templates.size >= CAPACITY) {
    const [oldest] = templates.keys();
    if (oldest !== undefined) templates.delete(oldest);
  }
  templates?.set(template, fresh);
  return fresh;
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
