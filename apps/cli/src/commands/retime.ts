import { writeFile } from 'node:fs/promises';
import { heldText, nodeName, retime, type Retimed, squeezeText, touchDays } from '@touchline/sequence';
import { InputError, readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

export interface RetimeOptions extends OutputOptions {
  readonly days: string;
  /** Where the retimed document goes; standard output otherwise. */
  readonly out?: string;
}

const REASONS: Record<Extract<Retimed, { ok: false }>['reason'], string> = {
  'no-touches': 'the sequence has no touches',
  'no-days': 'all touches are on one day, so the cadence cannot be stretched',
  'invalid-days': '--days takes a whole number from 1 to 1000',
};

/** `touchline retime <file> --days 7`: the same cadence over another number of days. Exit code 1 when it cannot be that short. */
export async function retimeCommand(file: string, options: RetimeOptions): Promise<number> {
  const document = await readDocument(file);
  const retimed = retime(document, Number(options.days));
  if (!retimed.ok) throw new InputError([`${file}: cannot be retimed: ${REASONS[retimed.reason]}`]);
  const { before, after, steps, held } = retimed;
  const touches = touchDays(document, retimed.document);
  const summary = [
    `${file}: ${before} days → ${after} days`,
    ...steps.map((step) => `  ${nodeName(document, step.id)}: day ${step.before} → ${step.after}`),
    ...(held.length === 0 ? [] : [`  not shorter, because ${heldText(held)}`]),
    ...touches.flatMap(({ id, squeezed }) => squeezed.map((squeeze) => `  ${nodeName(document, id)}: ${squeezeText(squeeze)}`)),
  ];
  const text = `${JSON.stringify(retimed.document, null, 2)}\n`;
  if (options.out !== undefined) await writeFile(options.out, text);
  if (options.json === true) print(options, { before, after, steps, touches, held, document: retimed.document }, []);
  else if (options.out === undefined) {
    // The document goes to stdout for piping; the summary goes to stderr.
    process.stderr.write(summary.map((line) => `${line}\n`).join(''));
    process.stdout.write(text);
  } else print(options, null, summary);
  return after > Number(options.days) ? EXIT.found : EXIT.fine;
}
