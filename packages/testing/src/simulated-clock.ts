/** A clock that stands still until a test moves it. Implements the engine's `Clock`. */
export interface SimulatedClock {
  readonly now: () => Promise<number>;
  /** The current instant, in milliseconds. */
  readonly current: () => number;
  /** Moves to an instant. @throws Error if it is earlier */
  readonly moveTo: (instant: number) => void;
  /** Moves by milliseconds. */
  readonly advance: (milliseconds: number) => void;
}

/** @param start an instant in milliseconds, or ISO 8601 with offset */
export function simulatedClock(start: number | string): SimulatedClock {
  let current = typeof start === 'number' ? start : Temporal.Instant.from(start).epochMilliseconds;
  const moveTo = (instant: number): void => {
    if (instant < current) throw new Error(`The simulated clock cannot go back from ${current} to ${instant}.`);
    current = instant;
  };
  return { now: async () => current, current: () => current, moveTo, advance: (milliseconds) => moveTo(current + milliseconds) };
}
