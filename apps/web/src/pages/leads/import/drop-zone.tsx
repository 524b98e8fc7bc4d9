import { type FileReading, readFile, readText } from '@touchline/leads';
import { FileUp } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { download } from '../../../lib/files/download.ts';
import { pickFile } from '../../../lib/files/pick-file.ts';
import { Button } from '../../../ui/button.tsx';
import { cn } from '../../../ui/cn.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { isTyping } from '../../../ui/is-typing.ts';

const EXAMPLE = `Email,First name,Last name,Phone,Company,Time zone,Tier,Tags,SMS consent
ada@example.com,Ada,Moreau,+33612345678,Moreau SARL,Europe/Paris,hot,"fair, webinar",yes
`;

/** Accepts a dropped or chosen file, or pasted rows. */
export function DropZone({ onRead }: { readonly onRead: (reading: FileReading, bytes?: Uint8Array) => void }) {
  const [over, setOver] = useState(false);
  const read = useCallback(
    async (file: File | null | undefined) => {
      if (!file) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      onRead(readFile(file.name, bytes), bytes);
    },
    [onRead],
  );
  // The whole page accepts drops. The browser would open a file dropped outside the frame.
  useEffect(() => {
    const ending = new AbortController();
    const on = <Name extends keyof DocumentEventMap>(name: Name, listener: (event: DocumentEventMap[Name]) => void) =>
      document.addEventListener(name, listener, { signal: ending.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => setOver(event.relatedTarget !== null));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      void read(event.dataTransfer?.files[0]);
    });
    on('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isTyping(event) || text.trim() === '') return;
      event.preventDefault();
      onRead(readText('Pasted rows', text));
    });
    return () => ending.abort();
  }, [read, onRead]);
  return (
    <section
      aria-label="File"
      className={cn('rounded-xl border-2 border-dashed border-line-strong bg-surface', over && 'border-accent bg-accent-soft')}
    >
      <EmptyState
        icon={<FileUp aria-hidden />}
        title="Drop a CSV file here"
        action={
          <>
            <Button tone="primary" onClick={() => void pickFile('.csv,.tsv,.txt,text/csv,text/tab-separated-values').then(read)}>
              Choose file
            </Button>
            <Button tone="quiet" onClick={() => download('leads-example.csv', EXAMPLE, 'text/csv')}>
              Download example
            </Button>
          </>
        }
      >
        Or copy rows in a spreadsheet and paste them here. The first row has the column names. Each lead needs an email address, a phone
        number or a LinkedIn profile.
      </EmptyState>
    </section>
  );
}
