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
import { formatNumber } from '../../../lib/format/number.ts';

interface OutcomeCardProps {
  readonly file: LeadFile;
  readonly targets: readonly Target[];
  readonly outcome: Outcome;
  readonly imported: boolean;
  readonly stopped: boolean;
  readonly onImport: () => Promise<void>;
}

/** Rows shown on the page. The download has all of them. */
const SHOWN = 100;

/** Preview or result of an import. */
export function OutcomeCard({ file, targets, outcome, imported, stopped, onImport }: OutcomeCardProps) {
  const { created, updated, kept, refused, refusedValues, leadIds } = outcome;
  const taken = created + updated;
  return (
    <Card aria-label={imported ? 'Import result' : 'Import preview'}>
      <output className="flex flex-wrap items-center gap-x-8 gap-y-4 px-5 py-4">
        {imported ? <CircleCheck className="size-5 text-accent-text" aria-hidden /> : null}
        <Figure n={created} label={imported ? 'added' : 'new'} />
        <Figure n={updated} label={imported ? 'updated' : 'to update'} />
        {kept > 0 ? <Figure n={kept} label="existing, skipped" /> : null}
        <Figure n={refused.length} label="refused" />
        {refusedValues.length > 0 ? <Figure n={refusedValues.length} label={imported ? 'values skipped' : 'values to skip'} /> : null}
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {imported ? (
            <Link to="/leads" className={buttonStyle()}>
              View leads
            </Link>
          ) : (
            <Button tone="primary" disabled={taken === 0} onClick={() => void onImport()}>
              {taken === 0 ? 'Nothing to import' : `Import ${formatNumber(taken)} ${taken === 1 ? 'lead' : 'leads'}`}
            </Button>
          )}
        </div>
      </output>
      {stopped ? (
        <Callout tone="warning" className="mx-5 mb-4">
          Import stopped. The remaining rows were not imported. You can import the same file again: no lead is added twice.
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
      <span className="text-xl font-semibold tabular">{formatNumber(n)}</span>
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
      Papa.unparse([[...file.heads, 'Column', 'Reason'], ...refused.map((row) => [...padded(file, row.row), places(row), said(row)])], {
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
      <Table caption="Refused rows" head={['Row', { name: 'Values', wide: true }, 'Column', 'Reason']}>
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
        <p className="px-5 py-3 text-sm text-ink-soft">and {formatNumber(refused.length - SHOWN)} more in the download.</p>
      ) : null}
    </div>
  );
}

/** Invalid values in rows that are imported. */
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
      Papa.unparse(
        [['Row', 'Column', 'Value', 'Reason'], ...cells.map(({ row, column, value, message }) => [row, column, value, message])],
        {
          escapeFormulae: true,
        },
      ),
      'text/csv',
    );
  return (
    <div className="border-t">
      <div className="flex flex-wrap items-center justify-between gap-2 px-5 pt-4 pb-2">
        <h2 className="text-sm font-semibold">Invalid values, not imported</h2>
        <Button size="sm" icon={<Download aria-hidden />} onClick={save}>
          Download these values
        </Button>
      </div>
      <Table caption="Refused values" head={['Row', 'Column', { name: 'Value', wide: true }, 'Reason']}>
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
        <p className="px-5 py-3 text-sm text-ink-soft">and {formatNumber(cells.length - SHOWN)} more in the download.</p>
      ) : null}
    </div>
  );
}

const padded = ({ heads, rows }: LeadFile, row: number) => heads.map((_, at) => rows[row]?.[at] ?? '');
