import fc from 'fast-check';
import { compile } from '../compiler/compile.ts';
import type { SequenceDocument, SequenceEdge, SequenceNode } from '../model/document.ts';
import { SCHEMA_VERSION } from '../model/document.ts';
import { defaultSettings } from '../model/settings.ts';
import type { Settings } from '../model/settings.ts';
import { stepDefinition } from '../steps/registry.ts';
import { arbitraryConfig } from './arbitrary-config.ts';

/** A random node. The numbers choose the targets of its exits. */
interface Sketch {
  readonly kind: string;
  readonly config: unknown;
  readonly disabled: boolean;
  readonly targets: readonly number[];
}

const sketch: fc.Arbitrary<Sketch> = arbitraryConfig.chain(({ kind, config }) =>
  fc.record({
    kind: fc.constant(kind),
    config: fc.constant(config),
    disabled: fc.nat({ max: 9 }).map((lot) => lot === 0),
    targets: fc.array(fc.nat({ max: 1000 }), { minLength: 12, maxLength: 12 }),
  }),
);

const settings: fc.Arbitrary<Settings> = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
    dayCounting: fc.constantFrom('first-is-0' as const, 'first-is-1' as const),
    weekend: fc.boolean(),
    sms: fc.constantFrom(null, 1, 2),
    emails: fc.constantFrom(null, 24, 48),
    waking: fc.constantFrom(null, { from: '08:00', to: '21:00' }),
    mailboxes: fc.array(fc.constantFrom('m1', 'm2'), { minLength: 1, maxLength: 2 }),
    outOfOffice: fc.constantFrom('pause' as const, 'ignore' as const),
    afterEnd: fc.constantFrom(null, { sequenceId: 'nurture', note: '' }),
  })
  .map(({ timeZone, dayCounting, weekend, sms, emails, waking, ...endings }) => {
    const base = defaultSettings(timeZone);
    const open = base.sendWindow.monday;
    return {
      ...base,
      ...endings,
      dayCounting,
      sendWindow: weekend ? { ...base.sendWindow, saturday: open, sunday: open } : base.sendWindow,
      guards: { smsPerLeadDay: sms, hoursBetweenEmails: emails, waking },
    };
  });

/**
 * Documents of any shape that compile. Node `n0` is an email that every lead gets, so that conditions have a touch. Every
 * exit leads onward, or back if its step always waits.
 */
export const arbitraryDocument: fc.Arbitrary<SequenceDocument> = fc
  .record({ sketches: fc.array(sketch, { minLength: 1, maxLength: 14 }), settings })
  .map(({ sketches, settings }) => assemble(sketches, settings));

function assemble(sketches: readonly Sketch[], settings: Settings): SequenceDocument {
  const email = { variants: [{ id: 'a', weight: 1, subject: 'Hello', preview: '', body: 'See [this](https://example.com/a)' }] };
  const nodes: SequenceNode[] = [node('start', 'start', stepDefinition('start')!.defaults()), node('n0', 'email', email)];
  const edges: SequenceEdge[] = [{ from: 'start', exit: 'next', to: 'n0' }];
  const last = `n${sketches.length + 1}`;
  edges.push({ from: 'n0', exit: 'next', to: 'n1' });
  for (const [index, { kind, config, disabled, targets }] of sketches.entries()) {
    const id = `n${index + 1}`;
    const definition = stepDefinition(kind)!;
    const parsed = definition.config.parse(config);
    nodes.push({ ...node(id, kind, config), ...(disabled ? { disabled } : {}) });
    const mayGoBack = definition.alwaysWaits(parsed) && !disabled;
    for (const [exitIndex, exit] of definition.exits(parsed).entries()) {
      edges.push({ from: id, exit: exit.name, to: target(targets[exitIndex % 12]!, index, sketches.length, mayGoBack) });
    }
  }
  nodes.push(node(last, 'end', { reason: 'completed' }));
  return { schemaVersion: SCHEMA_VERSION, settings, nodes, edges, notes: [] };
}

/** One to four steps forward; in one of five cases back, if allowed. */
function target(lot: number, index: number, count: number, mayGoBack: boolean): string {
  if (mayGoBack && lot % 5 === 0) return `n${lot % (index + 1)}`;
  return `n${Math.min(index + 2 + (lot % 4), count + 1)}`;
}

function node(id: string, kind: string, config: unknown): SequenceNode {
  return { id, kind, position: { x: 0, y: 0 }, config };
}

/** The same graph with nodes and edges in another order, at other positions. */
export function shuffled(document: SequenceDocument, lots: readonly number[]): SequenceDocument {
  const lot = (index: number): number => lots[index % lots.length]!;
  const mix = <Item>(items: readonly Item[]): readonly Item[] =>
    items
      .map((item, index) => ({ item, key: lot(index) }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    ...document,
    nodes: mix(document.nodes).map((item, index) => ({ ...item, position: { x: lot(index), y: index } })),
    edges: mix(document.edges),
  };
}

export function mustCompile(document: SequenceDocument): NonNullable<ReturnType<typeof compile>['ir']> {
  const { ir, issues } = compile(document);
  if (ir === null) throw new Error(`does not compile: ${JSON.stringify(issues.filter((issue) => issue.severity === 'error'))}`);
  return ir;
}
