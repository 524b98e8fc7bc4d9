import { KNOWN_TARGETS, type LeadFile, type Target } from '@touchline/leads';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Download } from 'lucide-react';
import Papa from 'papaparse';
import { download } from '../../../lib/files/download.ts';
import { Button, buttonStyle } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Card } from '../../../ui/card.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { EnrollImported } from './enroll-imported.tsx';
import { type Outcome, type RefusedRow, type RefusedValue, rowNumber } from './send-rows.ts';

interface OutcomeCardProps {
  readonly file: LeadFile;
  readonly targets: readonly Target[];
  readonly outcome: Outcome;
  readonly imported: boolean;
  readonly stopped: boolean;
  readonly onImport: () => Promise<void>;
}

/** More are not read on a screen; all of them are in the file to download. */
const SHOWN = 100;

/** What would come of the rows, or what came of them. */
export function OutcomeCard({ file, targets, outcome, imported, stopped, onImport }: OutcomeCardProps) {
  const { created, updated, kept, refused, refusedValues, leadIds } = outcome;
  const taken = created + updated;
  return (
    <Card aria-label={imported ? 'What was imported' : 'What would be imported'}>
      <output className="flex flex-wrap items-center gap-x-8 gap-y-4 px-5 py-4">
        {imported ? <CircleCheck className="size-5 text-accent-text" aria-hidden /> : null}
        <Figure n={created} label={imported ? 'added' : 'new'} />
        <Figure n={updated} label={imported ? 'completed' : 'to be completed'} />
        {kept > 0 ? <Figure n={kept} label="there already, left as they are" /> : null}
        <Figure n={refused.length} label="refused" />
        {refusedValues.length > 0 ? (
          <Figure n={refusedValues.length} label={imported ? 'values left out' : 'values to be left out'} />
        ) : null}
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {imported ? (
            <Link to="/leads" className={buttonStyle()}>
              To the leads
            </Link>
          ) : (
            <Button tone="primary" disabled={taken === 0} onClick={() => void onImport()}>
              {taken === 0 ? 'Nothing to import' : `Import ${taken.toLocaleString('en')} ${taken === 1 ? 'lead' : 'leads'}`}
            </Button>
          )}
        </div>
      </output>
      {stopped ? (
        <Callout tone="warning" className="mx-5 mb-4">
          Stopped half-way: rows further down were not taken. The same file may be imported again, nobody is added twice.
        </Callout>
      ) : null}
      {imported && leadIds.length > 0 ? <EnrollImported leadIds={leadIds} /> : null}
      {refused.length > 0 ? <RefusedRows file={file} targets={targets} refused={refused} /> : null}
      {refusedValues.length > 0 ? <RefusedValues file={file} refused={refusedValues} /> : null}
    </Card>
  );
}

function Figure({ n, label }: { readonly n: number; readonly label: string }) {
  return (
    <p className="flex flex-col">
      <span className="text-xl font-semibold tabular">{n.toLocaleString('en')}</span>
      <span className="text-xs text-ink-soft">{label}</span>
    </p>
  );
}

interface RefusedRowsProps extends Pick<OutcomeCardProps, 'file' | 'targets'> {
  readonly refused: readonly RefusedRow[];
}

function RefusedRows({ file, targets, refused }: RefusedRowsProps) {
  const place = (path: string) => {
    const field = path.startsWith('consent.') ? `consent${path.charAt(8).toUpperCase()}${path.slice(9)}` : path;
    const column = targets.findIndex((target) => target === field || target === `own:${path.replace(/^fields\./, '')}`);
    return file.heads[column] ?? KNOWN_TARGETS.find(({ value }) => value === field)?.label ?? path;
  };
  const places = (row: RefusedRow) => [...new Set(row.errors.map(({ path }) => place(path)))].join(', ');
  const said = (row: RefusedRow) => row.errors.map(({ message }) => message).join(' ');
  const save = () =>
    download(
      'refused-rows.csv',
      Papa.unparse([[...file.heads, 'Column', 'Why'], ...refused.map((row) => [...padded(file, row.row), places(row), said(row)])], {
        escapeFormulae: true,
      }),
      'text/csv',
    );
  return (
    <div className="border-t">
      <div className="flex flex-wrap items-center justify-between gap-2 px-5 pt-4 pb-2">
        <h2 className="text-sm font-semibold">Refused</h2>
        <Button size="sm" icon={<Download aria-hidden />} onClick={save}>
          Download these rows
        </Button>
      </div>
      <Table caption="Refused rows" head={['Row', { name: 'Values', wide: true }, 'Column', 'Why']}>
        {refused.slice(0, SHOWN).map((row) => (
          <Row key={row.row}>
            <Cell className="w-16 text-ink-soft tabular">{rowNumber(file, row.row)}</Cell>
            <Cell wide className="max-w-xs truncate text-ink-soft">
              {file.rows[row.row]?.filter(Boolean).join(' · ')}
            </Cell>
            <Cell className="text-ink-soft">{places(row)}</Cell>
            <Cell className="wrap-anywhere">{said(row)}</Cell>
          </Row>
        ))}
      </Table>
      {refused.length > SHOWN ? (
        <p className="px-5 py-3 text-sm text-ink-soft">and {(refused.length - SHOWN).toLocaleString('en')} more, in the download.</p>
      ) : null}
    </div>
  );
}

/** Values that were left out, while their rows are taken. */
function RefusedValues({ file, refused }: { readonly file: LeadFile; readonly refused: readonly RefusedValue[] }) {
  const cells = refused.map(({ row, column, message }) => ({
    row: rowNumber(file, row),
    column: column === null ? '' : (file.heads[column] ?? ''),
    value: column === null ? '' : (file.rows[row]?.[column] ?? ''),
    message,
  }));
  const save = () =>
    download(
      'refused-values.csv',
      Papa.unparse([['Row', 'Column', 'Value', 'Why'], ...cells.map(({ row, column, value, message }) => [row, column, value, message])], {
        escapeFormulae: true,
      }),
      'text/csv',
    );
  return (
    <div className="border-t">
      <div className="flex flex-wrap items-center justify-between gap-2 px-5 pt-4 pb-2">
        <h2 className="text-sm font-semibold">Left out of rows that are taken</h2>
        <Button size="sm" icon={<Download aria-hidden />} onClick={save}>
          Download these values
        </Button>
      </div>
      <Table caption="Refused values" head={['Row', 'Column', { name: 'Value', wide: true }, 'Why']}>
        {cells.slice(0, SHOWN).map(({ row, column, value, message }) => (
          <Row key={`${row} ${column} ${message}`}>
            <Cell className="w-16 text-ink-soft tabular">{row}</Cell>
            <Cell className="text-ink-soft">{column}</Cell>
            <Cell wide className="max-w-xs truncate">
              {value}
            </Cell>
            <Cell className="wrap-anywhere">{message}</Cell>
          </Row>
        ))}
      </Table>
      {cells.length > SHOWN ? (
        <p className="px-5 py-3 text-sm text-ink-soft">and {(cells.length - SHOWN).toLocaleString('en')} more, in the download.</p>
      ) : null}
    </div>
  );
}

const padded = ({ heads, rows }: LeadFile, row: number) => heads.map((_, at) => rows[row]?.[at] ?? '');
