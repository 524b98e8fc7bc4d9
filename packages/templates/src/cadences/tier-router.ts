import { assemble } from '../build/assemble.ts';
import { goOnAt, handOver, setTier, start, tierSwitch } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { cold120Day } from './cold-120-day.ts';
import { deadQuarterly } from './dead-quarterly.ts';
import { hot21Day } from './hot-21-day.ts';
import { warm60Day } from './warm-60-day.ts';

/** New leads go to the sequence of their tier. Leads without a tier count as warm, because too warm is corrected sooner than too cold. */
const parts: readonly Part[] = [
  start('Every new lead.', 'api'),
  tierSwitch('by-tier', {
    hot: [handOver('to-hot', hot21Day.name)],
    warm: [handOver('to-warm', warm60Day.name)],
    cold: [handOver('to-cold', cold120Day.name)],
    dead: [handOver('to-dead', deadQuarterly.name)],
    other: [setTier('as-warm', 'warm'), goOnAt('to-warm')],
  }),
];

export const tierRouter: WrittenTemplate = {
  id: 'tier-router',
  name: 'Tier router',
  description:
    'Moves each new lead to the sequence of its tier. Leads without a tier count as warm. Choose the four sequences after cloning.',
  days: 0,
  touchCount: 0,
  choices: { 'to-hot': hot21Day.id, 'to-warm': warm60Day.id, 'to-cold': cold120Day.id, 'to-dead': deadQuarterly.id },
  document: (timeZone) => assemble(parts, timeZone),
};
