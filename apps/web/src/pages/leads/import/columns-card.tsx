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
import { formatNumber } from '../../../lib/format/number.ts';

/** Maps columns to fields, and chooses how to treat existing leads. */
export function ColumnsCard({ work, file }: { readonly work: Import; readonly file: LeadFile }) {
  const { targets, existing, progress } = work;
  const busy = progress.at === 'checking' || progress.at === 'importing';
  const imported = progress.at === 'imported';
  const reachable = targets.some((target) => target === 'email' || target === 'phone' || target === 'linkedin');
  const rows = `${formatNumber(file.rows.length)} ${file.rows.length === 1 ? 'row' : 'rows'}`;
  return (
    <Card aria-label="Column mapping">
      <header className="flex flex-wrap items-center gap-3 border-b px-5 py-3">
        <FileText className="size-4 text-ink-faint" aria-hidden />
        <p className="min-w-0 flex-1 truncate text-sm">
          <span className="font-medium">{file.name}</span> <span className="text-ink-soft">· {rows}</span>
        </p>
        <Button size="sm" disabled={busy} onClick={() => work.take(null)}>
          Choose another file
        </Button>
      </header>
      {imported ? null : (
        <>
          {work.sheet === null ? null : <FileChoices work={work} sheet={work.sheet} disabled={busy} />}
          <Doubts file={file} targets={targets} />
          <Table caption="Columns" head={['Column', { name: 'First values', wide: true }, 'Maps to']}>
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
                    aria-label={`“${head}” maps to`}
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
              Existing leads
              <Segmented
                label="Existing leads"
                value={existing}
                options={[
                  { value: 'update', label: 'Update' },
                  { value: 'keep', label: 'Skip' },
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
                  {reachable ? null : <p className="text-sm text-warn-text">Map a column to email, phone or LinkedIn.</p>}
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
  opposite: (head) => `“${head}” may mean the opposite of the field it maps to. Check it before you import.`,
  ignored: (head) =>
    `“${head}” may list people who must not be contacted, but it is not mapped to consent. If it is about consent, map it to an opt-out or a consent field.`,
  values: (head) => `Some cells of “${head}” say that the lead must not be contacted, but the column is not mapped to consent.`,
} satisfies Record<Doubt['why'], (head: string) => string>;

/** An unmapped opt-out column would mean email to people who opted out. */
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
    { value: '', label: 'Don’t import' },
    ...KNOWN_TARGETS.map(({ value, label, hint }) => ({ value, label, ...(hint ? { hint } : {}) })),
    ...(own === '' ? [] : ownOptions(own.slice('own:'.length))),
  ];
}

function ownOptions(name: string): readonly Option<Target>[] {
  return [
    { value: `own:${name}`, label: `Field “${name}”`, hint: 'Custom text field' },
    { value: `date:${name}`, label: `Date “${name}”`, hint: 'For Wait steps that wait until a date' },
    { value: `number:${name}`, label: `Number “${name}”`, hint: 'For conditions that compare' },
  ];
}
