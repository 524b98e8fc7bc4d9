/** Parameters of every fault test. */
export interface FaultOptions {
  /** A smaller run. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

export interface Finding {
  readonly what: string;
  /** Measured. */
  readonly is: number | string;
  /** The passing limit, as text; null for informative figures. */
  readonly must: string | null;
  readonly holds: boolean;
}

export interface Fault {
  readonly name: string;
  /** Description of the fault. */
  readonly what: string;
  readonly run: (options: FaultOptions) => Promise<readonly Finding[]>;
}

/** This machine lacks a requirement of the test, which was skipped. */
export class CannotTest extends Error {}

export const reported = (what: string, is: number | string): Finding => ({ what, is, must: null, holds: true });

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
