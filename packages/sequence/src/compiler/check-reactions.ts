import { channelDefinition } from '../channels/registry.ts';
import type { Settings } from '../model/settings.ts';
import type { Instant } from '../model/types.ts';
import { HOUR } from '../calendar/civil.ts';
import type { CompiledNode } from './compiled-node.ts';
import type { Graph } from './graph.ts';
import type { Issue } from './issue.ts';
import type { TouchesBefore } from './touches-before.ts';

/** Finds conditions on reactions that cannot have happened yet, and responses to reactions that the email gap holds back. */
export function checkReactions(graph: Graph, reached: Uint8Array, settings: Settings, touches: () => TouchesBefore): readonly Issue[] {
  const active = graph.nodes.map(({ node }, index) => reached[index] === 1 && node.disabled !== true);
  return [...tooSoon(graph, active, settings, touches), ...heldBack(graph, active, settings)];
}

/** A Tuesday morning. Only differences between instants matter. */
const NOW = Temporal.Instant.from('2026-06-02T09:00:00Z').epochMilliseconds;

function tooSoon(graph: Graph, active: readonly boolean[], settings: Settings, touches: () => TouchesBefore): readonly Issue[] {
  const before = predecessorsOf(graph);
  return graph.nodes.flatMap(({ node, definition, config }, index): Issue[] => {
    const about = active[index] === true ? (definition.decidesAtOnceOn?.(config) ?? null) : null;
    if (about === null || timePasses(index, about)) return [];
    return [{ code: 'condition-too-soon', severity: 'warning', nodeId: node.id, path: 'within' }];
  });

  /** Walks back through the steps in which no time passes. */
  function timePasses(from: number, about: string): boolean {
    const known = touches();
    const mayFollow = (index: number): boolean =>
      about === 'last' || about === 'any' ? isTouch(index) || known.list(index).length > 0 : isIt(index) || known.includes(index, about);
    // A condition without any earlier touch is a separate error.
    if (!mayFollow(from)) return true;
    const seen = new Set([from]);
    const open = [from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      for (const previous of before[index]!) {
        if (seen.has(previous) || reachedNot(previous)) continue;
        seen.add(previous);
        if (active[previous] === true && mayFollow(previous) && takesTime(graph.nodes[previous]!, settings, isFirst(previous))) return true;
        const stops = active[previous] === true && (isIt(previous) || (about === 'last' && isTouch(previous)));
        if (!stops) open.push(previous);
      }
    }
    return false;

    /** Whether no touch of the condition goes out before it. */
    function isFirst(index: number): boolean {
      return about === 'any' ? known.list(index).length === 0 : isIt(index);
    }

    function isIt(index: number): boolean {
      return about === 'last' ? isTouch(index) : graph.nodes[index]!.node.id === about;
    }
  }

  function isTouch(index: number): boolean {
    return active[index] === true && graph.nodes[index]!.definition.touch !== null;
  }

  function reachedNot(index: number): boolean {
    return active[index] !== true && graph.nodes[index]!.node.disabled !== true;
  }
}

/** Whether a lead may wait here: by the plan, or because a later touch keeps its distance from the touch in the condition. */
function takesTime({ definition, config, exits }: CompiledNode, settings: Settings, asked: boolean): boolean {
  if (!asked && definition.touch !== null && (settings.guards.minutesBetweenTouches ?? 0) > 0) return true;
  return exits.some(({ name }) => (passed({ definition, config }, name, NOW, settings) ?? Infinity) > 0);
}

/** Planned milliseconds from entering to leaving by an exit; null if they depend on lead data or the day of enrolling. */
function passed(
  { definition, config }: Pick<CompiledNode, 'definition' | 'config'>,
  exit: string,
  now: Instant,
  settings: Settings,
): number | null {
  if (definition.leavesAt === undefined) return 0;
  if (definition.pace?.read(config)?.since === 'enrolling') return null;
  const left = definition.leavesAt(config, exit, { now, enrolledAt: NOW, zone: 'UTC', settings });
  return left === null ? null : left - now;
}

interface Label {
  readonly node: number;
  readonly elapsed: number;
  /** The path took a decision on the lead's behavior. */
  readonly reacted: boolean;
}

/** Finds emails that follow another email through a decision on the lead's behavior, sooner than the gap allows. */
function heldBack(graph: Graph, active: readonly boolean[], settings: Settings): readonly Issue[] {
  const hours = settings.guards.hoursBetweenEmails;
  if (hours === null || hours === 0) return [];
  const gap = hours * HOUR;
  const held = new Set<number>();
  for (const [index] of graph.nodes.entries()) if (isEmail(index)) follow(index);
  return [...held].map((index) => ({
    code: 'gap-defeats-branch',
    severity: 'warning',
    nodeId: graph.nodes[index]!.node.id,
    path: 'ignoreEmailGap',
    params: { hours },
  }));

  function isEmail(index: number): boolean {
    const { definition, config } = graph.nodes[index]!;
    const channel = definition.touch?.(config).channel;
    return active[index] === true && channel !== undefined && channelDefinition(channel).gap !== undefined;
  }

  /** The shortest paths from an email to the next emails. */
  function follow(from: number): void {
    const best = new Map<string, number>();
    const open: Label[] = [{ node: from, elapsed: 0, reacted: false }];
    for (let label = open.pop(); label !== undefined; label = open.pop()) {
      const at = graph.nodes[label.node]!;
      for (const [exit, next] of graph.targets[label.node]!) {
        const time = at.node.disabled === true ? 0 : passed(at, exit, NOW + label.elapsed, settings);
        if (time === null || label.elapsed + time >= gap) continue;
        const reached = { node: next, elapsed: label.elapsed + time, reacted: label.reacted || (time === 0 && reacts(label.node)) };
        if (isEmail(next)) {
          const { definition, config } = graph.nodes[next]!;
          if (reached.reacted && definition.touch?.(config).ignoresEmailGap !== true) held.add(next);
          continue;
        }
        const key = `${next} ${reached.reacted}`;
        if ((best.get(key) ?? Infinity) <= reached.elapsed) continue;
        best.set(key, reached.elapsed);
        open.push(reached);
      }
    }
  }

  function reacts(index: number): boolean {
    const { definition, config } = graph.nodes[index]!;
    if (active[index] !== true || definition.touch !== null) return false;
    return [definition.touchEvents, definition.leadEvents, definition.countedEvents].some((asks) => (asks?.(config) ?? []).length > 0);
  }
}

function predecessorsOf({ successors }: Graph): readonly (readonly number[])[] {
  const before = successors.map((): number[] => []);
  for (const [index, next] of successors.entries()) for (const node of next) before[node]!.push(index);
  return before;
}
