import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ApiProblem } from '../../../api/problem.ts';
import type { FileReading, LeadFile } from './read-file.ts';
import { rowToLead } from './row-to-lead.ts';
import { type Outcome, sendRows } from './send-rows.ts';
import { guessTargets, type Target } from './targets.ts';

/** What is being done with the rows, or was done. */
export type Progress =
  | { readonly at: 'columns' }
  | { readonly at: 'checking' | 'importing'; readonly done: number }
  | { readonly at: 'checked' | 'imported'; readonly outcome: Outcome; readonly stopped: boolean };

export interface Import {
  readonly file: LeadFile | null;
  readonly targets: readonly Target[];
  readonly existing: 'update' | 'keep';
  readonly progress: Progress;
  /** Why the file cannot be read, or what the server said. */
  readonly problem: string | null;
  readonly take: (reading: FileReading | null) => void;
  readonly choose: (column: number, target: Target) => void;
  readonly setExisting: (existing: 'update' | 'keep') => void;
  readonly check: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

/** The way of a file into the leads: its columns, a check without consequences, the import itself. */
export function useImport(): Import {
  const queries = useQueryClient();
  const [file, setFile] = useState<LeadFile | null>(null);
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const [existing, setExisting] = useState<'update' | 'keep'>('update');
  const [progress, setProgress] = useState<Progress>({ at: 'columns' });
  const [problem, setProblem] = useState<string | null>(null);
  const stopping = useRef(new AbortController());

  const send = async (dryRun: boolean) => {
    if (file === null) return;
    const at = dryRun ? 'checking' : 'importing';
    const { signal } = (stopping.current = new AbortController());
    setProblem(null);
    setProgress({ at, done: 0 });
    try {
      const leads = file.rows.map((row) => rowToLead(row, targets));
      const outcome = await sendRows({ leads, existing, dryRun, signal, onProgress: (done) => setProgress({ at, done }) });
      const stopped = signal.aborted;
      setProgress(dryRun && stopped ? { at: 'columns' } : { at: dryRun ? 'checked' : 'imported', outcome, stopped });
    } catch (error) {
      setProblem(
        `${(error as ApiProblem).message} ${dryRun ? 'Check again.' : 'What was imported stays; import again, nothing is taken twice.'}`,
      );
      setProgress({ at: 'columns' });
    }
    if (!dryRun) await queries.invalidateQueries({ queryKey: ['leads'] });
  };

  return {
    file,
    targets,
    existing,
    progress,
    problem,
    take: (reading) => {
      setProgress({ at: 'columns' });
      setProblem(reading?.ok === false ? reading.message : null);
      // A second file that cannot be read does not take the first away.
      if (reading?.ok === false) return;
      setFile(reading?.file ?? null);
      setTargets(guessTargets(reading?.file.heads ?? []));
    },
    choose: (column, target) => {
      setProgress({ at: 'columns' });
      setTargets((before) => before.map((was, at) => (at === column ? target : target !== '' && was === target ? '' : was)));
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
