/** A hint for first-time users. */
export interface Hint {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The minimum number of steps: with fewer, there is nothing to try the hint on. */
  readonly from: number;
}

export const HINTS: readonly Hint[] = [
  {
    id: 'connect',
    title: 'Connect and insert',
    text: 'Drag from the dot under a step to another step; drop on empty canvas to add a step. The + on a line inserts a step.',
    from: 2,
  },
  {
    id: 'keys',
    title: 'Keyboard shortcuts',
    text: 'Arrow keys move along the sequence, A adds a step after the selected one, Enter opens it. Press ? for all shortcuts.',
    from: 3,
  },
  {
    id: 'simulate',
    title: 'See it before anyone gets it',
    text: 'Simulate shows what a lead would get and when. For an email, “Send test” delivers it to your own inbox.',
    from: 5,
  },
];

/** The hint to show: the first that applies and was not dismissed. */
export function nextHint(steps: number, away: readonly string[]): Hint | null {
  return HINTS.find(({ id, from }) => steps >= from && !away.includes(id)) ?? null;
}
