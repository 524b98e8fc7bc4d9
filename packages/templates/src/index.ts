import { framework14Day } from './cadences/framework-14-day.ts';
import { sevenTouchInbound } from './cadences/seven-touch-inbound.ts';
import type { Template } from './template.ts';

export type { Template } from './template.ts';

/** Every shipped cadence, in the order in which to offer them. The first is the one a new installation starts with. */
export const templates: readonly Template[] = [framework14Day, sevenTouchInbound];

export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
