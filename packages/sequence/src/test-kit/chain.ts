import { SCHEMA_VERSION, type SequenceDocument, type SequenceNode } from '../model/document.ts';
import type { Settings } from '../model/settings.ts';
import { defaultSettings } from '../model/settings.ts';

interface Link {
  readonly id: string;
  readonly kind: string;
  readonly config: object;
  /** Targets of exits that do not lead to the next step. */
  readonly exits?: { readonly [exit: string]: string };
}

/** Steps in a row, each connected to the following one. */
export function chain(links: readonly Link[], settings: Partial<Settings> = {}, entry = 'manual'): SequenceDocument {
  const start: Link = { id: 'start', kind: 'start', config: { entry, note: '' } };
  const all = [start, ...links];
  const nodes = all.map(({ id, kind, config }, index): SequenceNode => ({ id, kind, config, position: { x: 0, y: index * 180 } }));
  const edges = all.flatMap(({ id, exits }, index) => {
    if (exits !== undefined) return Object.entries(exits).map(([exit, to]) => ({ from: id, exit, to }));
    const next = all[index + 1];
    return next === undefined ? [] : [{ from: id, exit: 'next', to: next.id }];
  });
  return { schemaVersion: SCHEMA_VERSION, settings: { ...defaultSettings(), ...settings }, nodes, edges, notes: [] };
}

export const email = (id: string, body = 'Hi {{ lead.firstName }}, does this help?', more: object = {}): Link => ({
  id,
  kind: 'email',
  config: { goal: 'Learn more', variants: [{ id: 'a', weight: 1, subject: `Subject ${id}`, preview: '', body }], ...more },
});

export const sms = (id: string, text = 'Hi {{ lead.firstName }}, is now a good time?', more: object = {}): Link => ({
  id,
  kind: 'sms',
  config: { goal: 'Learn more', variants: [{ id: 'a', weight: 1, text }], ...more },
});

export const call = (id: string, voicemailScript = '', more: object = {}): Link => ({
  id,
  kind: 'call',
  config: { goal: 'Talk', script: 'Ask.', voicemailScript, ...more },
});

export const days = (id: string, amount: number, at: string | null = null): Link => ({
  id,
  kind: 'wait',
  config: { mode: 'duration', amount, unit: 'days', at },
});

export const onDay = (id: string, day: number, at: string): Link => ({ id, kind: 'wait', config: { mode: 'day', day, at } });

export const end: Link = { id: 'end', kind: 'end', config: { reason: 'completed' }, exits: {} };
