/** How a command ends. */
export const EXIT = {
  /** No findings. */
  fine: 0,
  /** The input was valid, and something in it is wrong or differs. */
  found: 1,
  /** The input was invalid. */
  unusable: 2,
} as const;

export interface OutputOptions {
  readonly json?: boolean;
}

/** Prints data as JSON, or as the lines meant for people. */
export function print(options: OutputOptions, data: unknown, lines: readonly string[]): void {
  process.stdout.write(options.json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}
