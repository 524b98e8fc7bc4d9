import { parseArgs } from 'node:util';

/** Arguments of a benchmark or fault run. */
export interface RunArguments {
  readonly quick: boolean;
  readonly json: boolean;
  /** Whether one of these names was requested. Without arguments, all are. */
  readonly isMeant: (names: readonly string[]) => boolean;
}

export type Asked =
  | { readonly run: RunArguments }
  /** Text to print instead of a run, on standard error unless the exit code is 0. */
  | { readonly tell: string; readonly exitCode: 0 | 2 };

export interface Runnable {
  /** Output of `--help`. */
  readonly help: string;
  readonly names: readonly string[];
  /** Output of `--list`. */
  readonly list: string;
}

/** Parses the command line of a script that runs the named items, or all: `[--quick] [--json] [--list] [--help] [part of a name …]`. */
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
    if (unknown.length > 0) return refuse(`Unknown name ${unknown.map((part) => `“${part}”`).join(' or ')}.`);
    const isMeant = (own: readonly string[]): boolean =>
      positionals.length === 0 || positionals.some((part) => own.some((name) => name.includes(part)));
    return { run: { quick: values.quick, json: values.json, isMeant } };
  } catch (error) {
    if (error instanceof TypeError) return refuse(error.message);
    throw error;
  }
}

const flag = { type: 'boolean', default: false } as const;
