import type { TouchFacts } from './definition.ts';
import type { Channel } from '../../model/types.ts';

export function touchFacts(
  channel: Channel,
  byPerson: boolean,
): (config: {
  readonly window: string;
  readonly goal: string;
  readonly missingChannel: TouchFacts['unreachable'];
  readonly othersWait?: boolean;
}) => TouchFacts {
  return ({ window, goal, missingChannel: unreachable, othersWait }) => ({
    channel,
    byPerson,
    respectsWindow: window === 'respect',
    goal,
    unreachable,
    ...(othersWait === true ? { othersWait } : {}),
  });
}
