import {
  type Country,
  type DateOrder,
  type DecimalMark,
  decimalsOf,
  type Encoding,
  type FileReading,
  guessTargets,
  type LeadFile,
  leadFile,
  mayFallBack,
  orderOf,
  ownTarget,
  readFile,
  rowToLead,
  type Sheet,
  type Target,
  valuesOf,
} from '@touchline/leads';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { ApiProblem } from '../../../api/problem.ts';
import { type Outcome, sendRows } from './send-rows.ts';

/** Progress of the check or the import. */
export type Progress =
  | { readonly at: 'columns' }
  | { readonly at: 'checking' | 'importing'; readonly done: number }
  | { readonly at: 'checked' | 'imported'; readonly outcome: Outcome; readonly stopped: boolean };

/** Format of the cells in this file. */
export interface Choices {
  /** Country of national phone numbers. */
  readonly country: Country | null;
  /** Null: accept unambiguous dates only. */
  readonly dates: DateOrder | null;
  readonly decimals: DecimalMark;
}

export interface Import {
  readonly sheet: Sheet | null;
  readonly file: LeadFile | null;
  readonly header: number;
  readonly targets: readonly Target[];
  readonly choices: Choices;
  readonly existing: 'update' | 'keep';
  readonly progress: Progress;
  /** The reason that the file cannot be read, or the server's error. */
  readonly problem: string | null;
  readonly take: (reading: FileReading | null, bytes?: Uint8Array) => void;
  /** Reads the same file in another encoding. Null for pasted rows. */
  readonly setEncoding: ((encoding: Encoding) => void) | null;
  readonly setHeader: (header: number) => void;
  readonly choose: (column: number, target: Target) => void;
  readonly setChoices: (change: Partial<Choices>) => void;
  readonly setExisting: (existing: 'update' | 'keep') => void;
  readonly check: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

/** State of an import: column mapping, dry run, import. */
export function useImport(): Import {
  const queries = useQueryClient();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [header, setHeader] = useState(0);
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const [chosen, setChosen] = useState<Partial<Choices>>({});
  const [existing, setExisting] = useState<'update' | 'keep'>('update');
  const [progress, setProgress] = useState<Progress>({ at: 'columns' });
  const [problem, setProblem] = useState<string | null>(null);
  // Kept so that the file can be read in another encoding.
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const stopping = useRef(new AbortController());
  const file = useMemo(() => (sheet === null ? null : leadFile(sheet, header)), [sheet, header]);
  const choices = useMemo((): Choices => ({ country: null, ...guessFormats(file, targets), ...chosen }), [file, targets, chosen]);

  const read = (next: Sheet | null, at: number) => {
    setProgress({ at: 'columns' });
    setSheet(next);
    setHeader(at);
    setTargets(next === null ? [] : guessTargets(leadFile(next, at)));
  };

  const send = async (dryRun: boolean) => {
    if (file === null) return;
    const at = dryRun ? 'checking' : 'importing';
    const { signal } = (stopping.current = new AbortController());
    setProblem(null);
    setProgress({ at, done: 0 });
    try {
      const rows = file.rows.map((row) => rowToLead(row, targets, choices));
      const { country } = choices;
      const onProgress = (done: number) => setProgress({ at, done });
      const outcome = await sendRows({ rows, file, targets, country, existing, dryRun, signal, onProgress });
      const stopped = signal.aborted;
      setProgress(dryRun && stopped ? { at: 'columns' } : { at: dryRun ? 'checked' : 'imported', outcome, stopped });
    } catch (error) {
      setProblem(
        `${(error as ApiProblem).message} ${dryRun ? 'Check again.' : 'Imported leads are kept. Import again: no lead is added twice.'}`,
      );
      setProgress({ at: 'columns' });
    }
    if (!dryRun) await queries.invalidateQueries({ queryKey: ['leads'] });
  };

  return {
    sheet,
    file,
    header,
    targets,
    choices,
    existing,
    progress,
    problem,
    take: (reading, given) => {
      setProgress({ at: 'columns' });
      setProblem(reading?.ok === false ? reading.message : null);
      // A second, unreadable file does not replace the first one.
      if (reading?.ok === false) return;
      setChosen({});
      setBytes(given ?? null);
      read(reading?.sheet ?? null, reading?.sheet.header ?? 0);
    },
    setEncoding:
      bytes === null || sheet === null
        ? null
        : (encoding) => {
            const reading = readFile(sheet.name, bytes, encoding);
            setProblem(reading.ok ? null : `${reading.message} The encoding was not changed.`);
            if (reading.ok) read(reading.sheet, reading.sheet.header);
          },
    setHeader: (at) => read(sheet, at),
    choose: (column, target) => {
      setProgress({ at: 'columns' });
      setTargets((before) =>
        before.map((was, at) =>
          at === column ? target : target !== '' && was === target && !target.startsWith('optOut') && !mayFallBack(target) ? '' : was,
        ),
      );
    },
    setChoices: (change) => {
      setProgress({ at: 'columns' });
      setChosen((before) => ({ ...before, ...change }));
    },
    setExisting: (next) => {
      setProgress({ at: 'columns' });
      setExisting(next);
    },
    check: () => send(true),
    run: () => send(false),
    stop: () => stopping.current.abort(),
  };
}

/** Guesses formats from the values of the columns. */
function guessFormats(file: LeadFile | null, targets: readonly Target[]): Pick<Choices, 'dates' | 'decimals'> {
  if (file === null) return { dates: null, decimals: 'point' };
  const values = (type: string) =>
    targets.flatMap((target, column) => (ownTarget(target)?.type === type ? valuesOf(file.rows, column) : []));
  // Spreadsheets separate cells by semicolons in locales with a decimal comma.
  return { dates: orderOf(values('date')), decimals: decimalsOf(values('number')) ?? (file.delimiter === ';' ? 'comma' : 'point') };
}
