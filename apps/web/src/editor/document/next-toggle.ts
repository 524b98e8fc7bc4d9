import type { SequenceNode } from '@touchline/sequence';
import { canDisable } from './can-disable.ts';

/** What the toggle does to these steps: it enables them only if all are disabled. Null when none can be disabled. */
export function nextToggle(nodes: readonly SequenceNode[]): 'on' | 'off' | null {
  const able = nodes.filter(canDisable);
  if (able.length === 0) return null;
  return able.some((node) => node.disabled !== true) ? 'off' : 'on';
}
