import { useBlocker } from '@tanstack/react-router';
import { Callout } from '../../../ui/callout.tsx';
import { Page } from '../../../ui/page.tsx';
import { BackLink } from '../../../features/navigation/back-link.tsx';
import { ColumnsCard } from './columns-card.tsx';
import { DropZone } from './drop-zone.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { useImport } from './use-import.ts';

/** Imports leads from a file: choose a file, map its columns, preview the result, import. */
export function ImportPage() {
  const work = useImport();
  const { file, progress, problem } = work;
  useBlocker({
    shouldBlockFn: () => !globalThis.confirm('The import is in progress. If you leave, the remaining rows are not imported. Leave anyway?'),
    enableBeforeUnload: true,
    disabled: progress.at !== 'importing',
  });
  return (
    <Page
      title="Import leads"
      description="From a CSV file, or rows copied in a spreadsheet. Preview before importing."
      above={<BackLink to="/leads">Leads</BackLink>}
    >
      {problem === null ? null : <Callout tone="error">{problem}</Callout>}
      {file === null ? (
        <DropZone onRead={work.take} />
      ) : (
        <>
          <ColumnsCard work={work} file={file} />
          {progress.at === 'checked' || progress.at === 'imported' ? (
            <OutcomeCard
              key={progress.at}
              file={file}
              targets={work.targets}
              outcome={progress.outcome}
              imported={progress.at === 'imported'}
              stopped={progress.stopped}
              onImport={work.run}
            />
          ) : null}
        </>
      )}
    </Page>
  );
}
