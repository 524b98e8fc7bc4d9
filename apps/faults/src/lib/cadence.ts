import { defaultSettings, SCHEMA_VERSION, type SequenceDocument, type SequenceNode, type Settings } from '@touchline/sequence';

type Drawn = Omit<SequenceNode, 'position'>;

export const TOUCHES = 7;
/** A Tuesday morning. */
export const START = Date.parse('2026-03-10T10:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Sends at any hour, without guards: then messages go out as fast as they can. */
export const ANY_TIME: Partial<Settings> = {
  sendWindow: Object.fromEntries(Object.keys(defaultSettings().sendWindow).map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as never,
  guards: { smsPerLeadDay: null, hoursBetweenEmails: null, waking: null },
};

/** Seven emails two business days apart, under the settings that a new sequence starts with. */
export function sevenTouches(settings: Partial<Settings> = {}): SequenceDocument {
  const steps = Array.from({ length: TOUCHES }, (_, index) => [email(`e${index + 1}`), wait(`w${index + 1}`, 2)]).flat();
  return inARow(steps.slice(0, -1), settings);
}

/** This many emails at once. */
export function emails(count: number, settings: Partial<Settings> = ANY_TIME): SequenceDocument {
  return inARow(
    Array.from({ length: count }, (_, index) => email(`e${index + 1}`)),
    settings,
  );
}

export function email(id: string): Drawn {
  const body = 'Hi {{ lead.firstName }},\n\n[have a look](https://example.com/look).';
  return {
    id,
    kind: 'email',
    config: { goal: 'Learn more', variants: [{ id: 'a', weight: 1, subject: `Subject ${id}`, preview: '', body }] },
  };
}

export function sms(id: string): Drawn {
  return { id, kind: 'sms', config: { goal: 'Be quick', variants: [{ id: 'a', weight: 1, text: 'Hi {{ lead.firstName }}' }] } };
}

export function wait(id: string, days: number): Drawn {
  return { id, kind: 'wait', config: { mode: 'duration', amount: days, unit: 'business-days', at: null } };
}

export function inARow(steps: readonly Drawn[], settings: Partial<Settings> = {}): SequenceDocument {
  const nodes: readonly Drawn[] = [
    { id: 'start', kind: 'start', config: { entry: 'manual', note: '' } },
    ...steps,
    { id: 'end', kind: 'end', config: { reason: 'completed' } },
  ];
  return {
    schemaVersion: SCHEMA_VERSION,
    settings: { ...defaultSettings('UTC'), ...settings },
    nodes: nodes.map((node, index) => ({ ...node, position: { x: 0, y: index * 160 } })),
    edges: nodes.slice(1).map((node, index) => ({ from: nodes[index]?.id ?? '', exit: 'next', to: node.id })),
    notes: [],
  };
}
