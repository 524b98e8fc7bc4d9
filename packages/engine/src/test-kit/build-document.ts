import { defaultSettings, SCHEMA_VERSION, type SequenceDocument, type Settings } from '@touchline/sequence';

interface Drawn {
  readonly id: string;
  readonly kind: string;
  readonly config: object;
  /** Where its exits lead; by default `next` leads to the step after it. */
  readonly exits?: Readonly<Record<string, string>>;
}

/** Sends at any hour and without limits, so that only the test decides when things happen. */
const ANY_TIME: Partial<Settings> = {
  sendWindow: Object.fromEntries(Object.keys(defaultSettings().sendWindow).map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as never,
  guards: { smsPerLeadDay: null, hoursBetweenEmails: null, waking: null },
};

/** A document with a start and the given steps in a row. */
export function draw(steps: readonly Drawn[], settings: Partial<Settings> = {}): SequenceDocument {
  const all: readonly Drawn[] = [{ id: 'start', kind: 'start', config: { entry: 'manual', note: '' } }, ...steps];
  return {
    schemaVersion: SCHEMA_VERSION,
    settings: { ...defaultSettings('UTC'), ...ANY_TIME, ...settings },
    nodes: all.map(({ id, kind, config }, index) => ({ id, kind, config, position: { x: 0, y: index * 160 } })),
    edges: all.flatMap(({ id, exits }, index) => {
      const next = all[index + 1];
      const leading = exits ?? (next === undefined ? {} : { next: next.id });
      return Object.entries(leading).map(([exit, to]) => ({ from: id, exit, to }));
    }),
    notes: [],
  };
}

export const email = (id: string, more: object = {}, body = 'Hi {{ lead.firstName }}, [look](https://example.com/look).'): Drawn => ({
  id,
  kind: 'email',
  config: { goal: 'Learn more', variants: [{ id: 'a', weight: 1, subject: `Subject ${id}`, preview: '', body }], ...more },
});

export const sms = (id: string): Drawn => ({
  id,
  kind: 'sms',
  config: { goal: 'Learn more', variants: [{ id: 'a', weight: 1, text: 'Hi {{ lead.firstName }}' }] },
});

export const days = (id: string, amount: number): Drawn => ({
  id,
  kind: 'wait',
  config: { mode: 'duration', amount, unit: 'days', at: null },
});

export const end = (id = 'end'): Drawn => ({ id, kind: 'end', config: { reason: 'completed' }, exits: {} });
