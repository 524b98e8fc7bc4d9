import { parseArgs } from 'node:util';

export interface RunArguments {
  readonly quick: boolean;
  readonly json: boolean;
  /** Whether one of these names was asked for; all are, where none is said. */
  readonly isMeant: (names: readonly string[]) => boolean;
}

export type Asked =
  | { readonly run: RunArguments }
  /** Nothing is run: this is told, on standard error unless the exit code is 0. */
  | { readonly tell: string; readonly exitCode: 0 | 2 };

export interface Runnable {
  /** What `--help` tells. */
  readonly help: string;
  readonly names: readonly string[];
  /** What `--list` tells. */
  readonly list: string;
}

/** Reads the command line of a script that runs what is named, or all: `[--quick] [--json] [--list] [--help] [part of a name …]`. */
export function readRunArguments(args: readonly string[], { help, names, list }: Runnable): Asked {
  const refuse = (why: string): Asked => ({
    tell: `${why}\n\nNames: ${names.join(', ')}\nOptions: --quick, --json, --list, --help`,
    exitCode: 2,
  });
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { quick: flag, json: flag, list: flag, help: flag },
    });
    if (values.help) return { tell: help, exitCode: 0 };
    if (values.list) return { tell: list, exitCode: 0 };
    const unknown = positionals.filter((part) => !names.some((name) => name.includes(part)));
    if (unknown.length > 0) return refuse(`Nothing is called ${unknown.map((part) => `“${part}”`).join(' or ')}.`);
    const isMeant = (own: readonly string[]): boolean =>
      positionals.length === 0 || positionals.some((part) => own.some((name) => name.includes(part)));
    return { run: { quick: values.quick, json: values.json, isMeant } };
  } catch (error) {
    if (error instanceof TypeError) return refuse(error.message);
    throw error;
  }
}

const flag = { type: 'boolean', default: false } as const;
