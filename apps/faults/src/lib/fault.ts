/** What every fault test is told. */
export interface FaultOptions {
  /** A smaller run. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

export interface Finding {
  readonly what: string;
  /** Measured. */
  readonly is: number | string;
  /** The figure that it passes with, in words; null where it is only told. */
  readonly must: string | null;
  readonly holds: boolean;
}

export interface Fault {
  readonly name: string;
  /** What is done to the system. */
  readonly what: string;
  readonly run: (options: FaultOptions) => Promise<readonly Finding[]>;
}

/** This machine cannot do what the test needs; nothing was tested. */
export class CannotTest extends Error {}

export const told = (what: string, is: number | string): Finding => ({ what, is, must: null, holds: true });

export const none = (what: string, is: number): Finding => ({ what, is, must: '0', holds: is === 0 });

export const atMost = (what: string, is: number, limit: number, unit = ''): Finding => ({
  what,
  is: unit === '' ? is : `${is} ${unit}`,
  must: `≤ ${limit}${unit === '' ? '' : ` ${unit}`}`,
  holds: is <= limit,
});

export const exactly = (what: string, is: number, expected: number): Finding => ({
  what,
  is,
  must: String(expected),
  holds: is === expected,
});

export const atLeast = (what: string, is: number, limit: number): Finding => ({ what, is, must: `≥ ${limit}`, holds: is >= limit });
