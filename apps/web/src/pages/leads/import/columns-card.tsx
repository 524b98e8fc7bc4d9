import { consentDoubts, type Doubt, KNOWN_TARGETS, type LeadFile, ownField, type Target } from '@touchline/leads';
import { FileText } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Card } from '../../../ui/card.tsx';
import { cn } from '../../../ui/cn.ts';
import { Progress } from '../../../ui/progress.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { FileChoices } from './file-choices.tsx';
import type { Import } from './use-import.ts';

/** What each column becomes, and what becomes of leads that are there already. */
export function ColumnsCard({ work, file }: { readonly work: Import; readonly file: LeadFile }) {
  const { targets, existing, progress } = work;
  const busy = progress.at === 'checking' || progress.at === 'importing';
  const imported = progress.at === 'imported';
  const reachable = targets.some((target) => target === 'email' || target === 'phone' || target === 'linkedin');
  const rows = `${file.rows.length.toLocaleString('en')} ${file.rows.length === 1 ? 'row' : 'rows'}`;
  return (
    <Card aria-label="Column mapping">
      <header className="flex flex-wrap items-center gap-3 border-b px-5 py-3">
        <FileText className="size-4 text-ink-faint" aria-hidden />
        <p className="min-w-0 flex-1 truncate text-sm">
          <span className="font-medium">{file.name}</span> <span className="text-ink-soft">· {rows}</span>
        </p>
        <Button size="sm" disabled={busy} onClick={() => work.take(null)}>
          Another file
        </Button>
      </header>
      {imported ? null : (
        <>
          {work.sheet === null ? null : <FileChoices work={work} sheet={work.sheet} disabled={busy} />}
          <Doubts file={file} targets={targets} />
          <Table caption="Columns" head={['Column', { name: 'First values', wide: true }, 'Becomes']}>
            {file.heads.map((head, column) => (
              <Row key={column}>
                <Cell className="max-w-48 truncate font-medium max-md:w-2/5 max-md:max-w-0" title={head}>
                  {head}
                </Cell>
                <Cell wide className="max-w-xs truncate text-ink-soft">
                  {firstValues(file, column).join(' · ') || '–'}
                </Cell>
                <Cell className="w-64 max-md:w-3/5 max-md:max-w-0">
                  <Select
                    aria-label={`What “${head}” becomes`}
                    className="w-full"
                    value={targets[column] ?? ''}
                    options={optionsFor(head, column)}
                    disabled={busy}
                    onChange={(target) => work.choose(column, target)}
                  />
                </Cell>
              </Row>
            ))}
          </Table>
          <footer className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t px-5 py-4">
            <div className={cn('flex flex-wrap items-center gap-2.5 text-sm', busy && 'hidden')}>
              Leads that are there already
              <Segmented
                label="Leads that are there already"
                value={existing}
                options={[
                  { value: 'update', label: 'Complete them' },
                  { value: 'keep', label: 'Leave them' },
                ]}
                onChange={work.setExisting}
              />
            </div>
            <div className="ml-auto flex min-w-64 flex-1 items-center justify-end gap-3">
              {busy ? (
                <>
                  <div className="flex-1">
                    <Progress label={progress.at === 'checking' ? 'Checking' : 'Importing'} value={progress.done} max={file.rows.length} />
                  </div>
                  <Button onClick={work.stop}>Stop</Button>
                </>
              ) : (
                <>
                  {reachable ? null : <p className="text-sm text-warn-text">Say which column is the email address, phone or LinkedIn.</p>}
                  <Button
                    tone={progress.at === 'checked' ? 'secondary' : 'primary'}
                    disabled={!reachable}
                    onClick={() => void work.check()}
                  >
                    {progress.at === 'checked' ? 'Check again' : `Check ${rows}`}
                  </Button>
                </>
              )}
            </div>
          </footer>
        </>
      )}
    </Card>
  );
}

const DOUBTS = {
  opposite: (head) => `“${head}” sounds like the opposite of what it becomes. Check it before you import.`,
  ignored: (head) =>
    `“${head}” may say who must not be contacted, but changes nobody’s consent. Choose “Refuses …” or “Agrees …” if it does.`,
  values: (head) => `Some cells of “${head}” say that the lead must not be contacted, but the column changes nobody’s consent.`,
} satisfies Record<Doubt['why'], (head: string) => string>;

/** A column of refusals that is overlooked means mail to people who said no. */
function Doubts({ file, targets }: { readonly file: LeadFile; readonly targets: readonly Target[] }) {
  const doubts = useMemo(() => consentDoubts(file, targets), [file, targets]);
  if (doubts.length === 0) return null;
  return (
    <Callout tone="warning" className="mx-5 mt-4">
      {doubts.map(({ column, head, why }) => (
        <p key={column}>{DOUBTS[why](head)}</p>
      ))}
    </Callout>
  );
}

function firstValues({ rows }: LeadFile, column: number): readonly string[] {
  const values = new Set<string>();
  for (const row of rows) {
    if (values.size === 3) break;
    if (row[column]) values.add(row[column]);
  }
  return [...values];
}

function optionsFor(head: string, column: number): readonly Option<Target>[] {
  const own = ownField(head, column);
  return [
    { value: '', label: 'Nothing: leave it out' },
    ...KNOWN_TARGETS.map(({ value, label, hint }) => ({ value, label, ...(hint ? { hint } : {}) })),
    ...(own === '' ? [] : ownOptions(own.slice('own:'.length))),
  ];
}

function ownOptions(name: string): readonly Option<Target>[] {
  return [
    { value: `own:${name}`, label: `Field “${name}”`, hint: 'A field of its own' },
    { value: `date:${name}`, label: `Date “${name}”`, hint: 'For waits until a date' },
    { value: `number:${name}`, label: `Number “${name}”`, hint: 'For comparisons' },
  ];
}
