import type { SequenceNode } from '@touchline/sequence';
import { canDisable } from './can-disable.ts';

/** What the switch would do to these steps: all of them go on again only when all are off. Null where there is nothing to switch. */
export function nextSwitch(nodes: readonly SequenceNode[]): 'on' | 'off' | null {
  const able = nodes.filter(canDisable);
  if (able.length === 0) return null;
  return able.some((node) => node.disabled !== true) ? 'off' : 'on';
}
