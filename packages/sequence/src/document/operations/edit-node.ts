import type { StepId } from '../../model/types.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import { exitsOf } from '../queries.ts';

/** Unknown ids are ignored. */
export function moveNodes(document: SequenceDocument, positions: { readonly [id: StepId]: SequenceNode['position'] }): SequenceDocument {
  const nodes = document.nodes.map((node) => {
    const position = Object.hasOwn(positions, node.id) ? positions[node.id] : undefined;
    return position === undefined ? node : { ...node, position };
  });
  return { ...document, nodes };
}

/** Drops edges of exits that the new configuration does not have. */
export function updateConfig(document: SequenceDocument, id: StepId, config: unknown): SequenceDocument {
  const edited = editNode(document, id, (node) => ({ ...node, config }));
  const node = edited.nodes.find((other) => other.id === id);
  if (node === undefined) return document;
  const exits = new Set(exitsOf(node).map((exit) => exit.name));
  return { ...edited, edges: edited.edges.filter((edge) => edge.from !== id || exits.has(edge.exit)) };
}

/** Disables or enables steps. Leads skip disabled steps; their exits stay. */
export function setDisabled(document: SequenceDocument, id: StepId, disabled: boolean): SequenceDocument {
  return editNode(document, id, ({ disabled: _before, ...node }) => (disabled ? { ...node, disabled } : node));
}

/** An empty label removes the label. */
export function setLabel(document: SequenceDocument, id: StepId, label: string): SequenceDocument {
  return editNode(document, id, ({ label: _before, ...node }) => (label.trim() === '' ? node : { ...node, label: label.trim() }));
}

/** Replaces settings of the sequence. */
export function updateSettings(document: SequenceDocument, settings: Partial<Settings>): SequenceDocument {
  return { ...document, settings: { ...document.settings, ...settings } };
}

/** Settings that older sequences do not have: true or missing. */
export type SettingSwitch = 'skippedKeepTime' | 'heldTouchesPass';

/** Turns an optional setting of the sequence on or off. Off removes the key, as in documents that never had it. */
export function switchSetting(document: SequenceDocument, name: SettingSwitch, on: boolean): SequenceDocument {
  const others = Object.fromEntries(Object.entries(document.settings).filter(([key]) => key !== name)) as Settings;
  return { ...document, settings: on ? { ...others, [name]: true } : others };
}

function editNode(document: SequenceDocument, id: StepId, edit: (node: SequenceNode) => SequenceNode): SequenceDocument {
  return { ...document, nodes: document.nodes.map((node) => (node.id === id ? edit(node) : node)) };
}
