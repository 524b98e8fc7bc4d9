import { Link } from '@tanstack/react-router';
import { CircleCheck, Download } from 'lucide-react';
import Papa from 'papaparse';
import { download } from '../../../files/download.ts';
import { Button, buttonStyle } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Card } from '../../../ui/card.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { EnrollImported } from './enroll-imported.tsx';
import type { LeadFile } from './read-file.ts';
import { type Outcome, type RefusedRow, rowNumber } from './send-rows.ts';

interface OutcomeCardProps {
  readonly file: LeadFile;
  readonly outcome: Outcome;
  readonly imported: boolean;
  readonly stopped: boolean;
  readonly onImport: () => Promise<void>;
}

/** More are not read on a screen; all of them are in the file to download. */
const SHOWN = 100;

/** What would come of the rows, or what came of them. */
export function OutcomeCard({ file, outcome, imported, stopped, onImport }: OutcomeCardProps) {
  const { created, updated, kept, refused, leadIds } = outcome;
  const taken = created + updated;
  return (
    <Card aria-label={imported ? 'What was imported' : 'What would be imported'}>
      <output className="flex flex-wrap items-center gap-x-8 gap-y-4 px-5 py-4">
        {imported ? <CircleCheck className="size-5 text-accent-text" aria-hidden /> : null}
        <Figure n={created} label={imported ? 'added' : 'new'} />
        <Figure n={updated} label={imported ? 'completed' : 'to be completed'} />
        {kept > 0 ? <Figure n={kept} label="there already, left as they are" /> : null}
        <Figure n={refused.length} label="refused" />
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
      {refused.length > 0 ? <RefusedRows file={file} refused={refused} /> : null}
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

function RefusedRows({ file, refused }: { readonly file: LeadFile; readonly refused: readonly RefusedRow[] }) {
  const said = (row: RefusedRow) => row.errors.map(({ message }) => message).join(' ');
  const save = () =>
    download(
      'refused-rows.csv',
      Papa.unparse([[...file.heads, 'Why'], ...refused.map((row) => [...padded(file, row.row), said(row)])], { escapeFormulae: true }),
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
      <Table caption="Refused rows" head={['Row', { name: 'Values', wide: true }, 'Why']}>
        {refused.slice(0, SHOWN).map((row) => (
          <Row key={row.row}>
            <Cell className="w-16 text-ink-soft tabular">{rowNumber(row.row)}</Cell>
            <Cell wide className="max-w-xs truncate text-ink-soft">
              {file.rows[row.row]?.filter(Boolean).join(' · ')}
            </Cell>
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

const padded = ({ heads, rows }: LeadFile, row: number) => heads.map((_, at) => rows[row]?.[at] ?? '');
