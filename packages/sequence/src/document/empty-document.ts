import { stepRegistry } from '../steps/registry.ts';
import { SCHEMA_VERSION } from '../model/document.ts';
import type { SequenceDocument } from '../model/document.ts';
import { defaultSettings } from '../model/settings.ts';

/** A start node and nothing else. */
export function emptyDocument(timeZone = 'UTC'): SequenceDocument {
  const { start } = stepRegistry;
  return {
    schemaVersion: SCHEMA_VERSION,
    settings: defaultSettings(timeZone),
    nodes: [{ id: 'start', kind: start.kind, position: { x: 0, y: 0 }, config: start.defaults() }],
    edges: [],
    notes: [],
  };
}
