import type { Instant } from '@touchline/sequence';

/** A sequence that has due leads. */
export interface DueSequence {
  readonly workspaceId: string;
  readonly sequenceId: string;
}

export interface Turn extends DueSequence {
  /**
   * Where the next claim starts. Rows done since the last vacuum leave dead entries at the old end of the index, and while a
   * transaction keeps an old snapshot, each claim would read through them (12,000 steps/s instead of 35,000).
   */
  from: Instant;
}

/** Places per sequence in a batch. */
export interface Share {
  readonly turn: Readonly<Turn>;
  readonly places: number;
}

/**
 * Fair order of a backlog: in each batch every workspace gets the same share, and in it every sequence the same, however much is
 * due in either. With more of them than places, they rotate. Shared by the lanes of a process.
 */
export class FairQueue {
  /** One queue per workspace. Never empty ones. */
  #queues: Turn[][] = [];

  get isEmpty(): boolean {
    return this.#queues.length === 0;
  }

  get all(): readonly Readonly<Turn>[] {
    return this.#queues.flat();
  }

  /** Starts again with the sequences found due. Known ones continue where they stopped, unless `fromStart`. */
  renew(due: readonly DueSequence[], fromStart: boolean): void {
    const before = new Map(fromStart ? [] : this.all.map(({ sequenceId, from }) => [sequenceId, from]));
    const turns = due.map(({ workspaceId, sequenceId }) => ({ workspaceId, sequenceId, from: before.get(sequenceId) ?? 0 }));
    this.#queues = [...Map.groupBy(turns, (turn) => turn.workspaceId).values()];
  }

  /** Distributes all places. A sequence that gets some moves to the end of the queue. */
  take(places: number): Share[] {
    const queues = rotate(this.#queues, places);
    return queues.flatMap((queue, place) => {
      const ofWorkspace = part(places, queues.length, place);
      const turns = rotate(queue, ofWorkspace);
      return turns.map((turn, index) => ({ turn, places: part(ofWorkspace, turns.length, index) }));
    });
  }

  /** Records the claims per share. A sequence that left places unused is done, apart from rows that others have locked. */
  settle(shares: readonly Share[], claimed: readonly { readonly sequence_id: string; readonly due_ms: Instant | null }[]): void {
    const bySequence = Map.groupBy(claimed, (row) => row.sequence_id);
    const done = new Set<Turn>();
    for (const { turn, places } of shares as readonly { turn: Turn; places: number }[]) {
      const rows = bySequence.get(turn.sequenceId) ?? [];
      if (rows.length < places) done.add(turn);
      turn.from = rows.reduce((from, row) => Math.max(from, row.due_ms ?? 0), turn.from);
    }
    if (done.size === 0) return;
    this.#queues = this.#queues.map((queue) => queue.filter((turn) => !done.has(turn))).filter((queue) => queue.length > 0);
  }
}

/** The first of a queue, which become its last. */
function rotate<T>(queue: T[], count: number): T[] {
  const first = queue.splice(0, count);
  queue.push(...first);
  return first;
}

/** Size of one of `parts` equal parts of a whole. The first ones get the remainder. */
function part(whole: number, parts: number, index: number): number {
  return Math.floor(whole / parts) + (index < whole % parts ? 1 : 0);
}
