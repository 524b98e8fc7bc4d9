import { channelDefinition } from '../../channels/registry.ts';
import { stepDefinition } from '../../steps/registry.ts';
import { CHANNELS } from '../../model/types.ts';
import { addAfter, breakUpToAdd, callToAdd, emailToAdd, waitOf } from './added-steps.ts';
import type { Advice, Fix } from './advice.ts';
import type { Cadence, Path } from './cadence.ts';
import { messagesOf } from './text.ts';

const FEWEST = 5;
const MOST = 14;
/** Long enough for a reply, and for the minimum gap between emails. */
const BREAK_UP_DAYS = 4;

export function touchCount({ paths }: Cadence): readonly Advice[] {
  const longest = longestPath(paths);
  if (longest === undefined) return [];
  const count = longest.touches.length;
  // The field of the last touch: more touches go after it, and cutting starts there.
  const nodeId = longest.touches.at(-1)?.id ?? null;
  if (count < FEWEST) return [{ code: 'too-few-touches', weight: 'high', nodeId, params: { count, fewest: FEWEST } }];
  return count > MOST ? [{ code: 'too-many-touches', weight: 'medium', nodeId, params: { count, most: MOST } }] : [];
}

export function channels({ touches, paths }: Cadence): readonly Advice[] {
  const used = CHANNELS.filter((channel) => touches.some((touch) => touch.channel === channel));
  if (touches.length < 2 || used.length !== 1) return [];
  const channel = used[0]!;
  const longest = longestPath(paths)!;
  const middle = longest.touches[Math.floor((longest.touches.length - 1) / 2)]!;
  const other = channelDefinition(channel).contacts.includes('conversation') ? emailToAdd() : callToAdd();
  const fix = addAfter(longest, middle.id, [waitOf(1), other]);
  return [{ code: 'one-channel', weight: 'medium', nodeId: null, params: { channel }, ...fix }];
}

const GOODBYE =
  /\b(clos(e|ing)|last (message|note|email|text|time|try)|final|stop(ping)? (writing|calling)|leave you|won['’]t (write|call|ring|bother)|say(ing)? goodbye|farewell|break-?up|take you off|let (you|this) go)\b/i;

/** The last touch of a path gets the most replies if it says that it is the last. */
export function breakUp({ paths }: Cadence): readonly Advice[] {
  return paths
    .filter(({ touches, finish }) => finish === 'end' && touches.length >= FEWEST - 1)
    .flatMap((path): readonly Advice[] => {
      const last = path.touches.at(-1)!;
      const says = [last.goal, ...last.texts.map(({ text }) => text)].some((text) => GOODBYE.test(text));
      return says
        ? []
        : [
            {
              code: 'no-break-up',
              weight: 'medium',
              nodeId: last.id,
              params: {},
              ...addAfter(path, last.id, [waitOf(BREAK_UP_DAYS), breakUpToAdd()]),
            },
          ];
    });
}

/** A lead that is not ready in two weeks may be ready in a quarter. */
export function nurture({ paths, settings }: Cadence): readonly Advice[] {
  if (settings.afterEnd != null) return [];
  const over = paths.filter(({ finish, last }) => finish === 'end' && !leadsOn(last));
  return paths.length > 0 && over.length === paths.length
    ? [{ code: 'no-nurture', weight: 'low', nodeId: null, path: 'afterEnd', params: {} }]
    : [];
}

function leadsOn(node: { readonly kind: string }): boolean {
  return stepDefinition(node.kind)?.handsOver === true;
}

export function exitConditions({ settings, touches }: Cadence): readonly Advice[] {
  const has = (name: string): boolean => settings.exitConditions.some((condition) => condition.name === name);
  const fix = (name: string): Fix => ({ type: 'set-settings', settings: { exitConditions: [...settings.exitConditions, { name }] } });
  const missing: Advice[] = [];
  if (!has('replied') && touches.length > 0)
    missing.push({ code: 'no-exit-on-reply', weight: 'high', nodeId: null, params: {}, fix: fix('replied') });
  if (!has('unsubscribed') && touches.length > 0) {
    missing.push({ code: 'no-exit-on-unsubscribe', weight: 'high', nodeId: null, params: {}, fix: fix('unsubscribed') });
  }
  return missing;
}

export function goals({ touches }: Cadence): readonly Advice[] {
  const without = touches.filter((touch) => touch.goal.trim() === '' && messagesOf(touch).length > 0);
  if (without.length === 0) return [];
  return [{ code: 'no-goal', weight: 'low', nodeId: without[0]!.id, path: 'goal', params: { count: without.length } }];
}

function longestPath(paths: readonly Path[]): Path | undefined {
  return paths.toSorted((a, b) => b.touches.length - a.touches.length)[0];
}
