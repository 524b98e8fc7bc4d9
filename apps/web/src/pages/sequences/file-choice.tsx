import type { Problem, SequenceDocument } from '@touchline/sequence';
import { FileJson } from 'lucide-react';
import { JSON_FILES, pickFile } from '../../lib/files/pick-file.ts';
import { ProblemList } from '../../lib/files/problem-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';

/** The chosen file. */
export interface ChosenFile {
  readonly name: string;
  /** Null while the file is not usable. */
  readonly document: SequenceDocument | null;
  readonly problems: readonly Problem[];
}

/** Asks for a file and reads it. Null when none was chosen. Loads the core on demand. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const file = await pickFile(JSON_FILES);
  if (file === null) return null;
  const { readDocument } = await import('../../lib/files/read-document.ts');
  const read = readDocument(await file.text());
  const name = file.name.replace(/\.json$/i, '');
  return read.ok ? { name, document: read.document, problems: [] } : { name, document: null, problems: read.problems };
}

/** The chosen file and its errors. */
export function FileChoice({ file, onChoose }: { readonly file: ChosenFile | null; readonly onChoose: () => void }) {
  return (
    <div className="flex flex-col gap-2 pb-1 sm:col-span-2">
      <div className="flex items-center gap-2 text-sm">
        <Button icon={<FileJson aria-hidden />} onClick={onChoose}>
          {file ? 'Choose another file' : 'Choose file'}
        </Button>
        <span className="min-w-0 truncate text-ink-soft">{file ? `${file.name}.json` : 'A sequence exported as JSON.'}</span>
      </div>
      {file && file.problems.length > 0 ? (
        <Callout tone="error">
          <p className="mb-1.5 font-medium">This file cannot be imported.</p>
          <ProblemList problems={file.problems} />
        </Callout>
      ) : null}
    </div>
  );
}
