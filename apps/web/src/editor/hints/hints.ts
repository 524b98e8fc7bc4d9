/** What to tell somebody who draws for the first time, in this order. */
export interface Hint {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Shown from so many steps on: before, there is nothing to try it on. */
  readonly from: number;
}

export const HINTS: readonly Hint[] = [
  {
    id: 'connect',
    title: 'Connect and insert',
    text: 'Drag from the dot under a step to another step; let go over nothing to choose what comes next. The + on a line puts a step between.',
    from: 2,
  },
  {
    id: 'keys',
    title: 'It goes by keyboard too',
    text: 'Arrow keys walk along the sequence, A adds after a step, Enter opens it. Press ? for all keys.',
    from: 3,
  },
  {
    id: 'simulate',
    title: 'See it before anyone gets it',
    text: 'Simulate shows what a lead would get and when. Under an email, Send me a test brings it to your own inbox.',
    from: 5,
  },
];

/** The hint to show: the first that fits and was not put away. */
export function nextHint(steps: number, away: readonly string[]): Hint | null {
  return HINTS.find(({ id, from }) => steps >= from && !away.includes(id)) ?? null;
}
