import type { ExperimentReport } from '../../api/experiments.ts';
import { armName, harmName, rateWithInterval } from '../../copy/experiment.ts';
import { formatNumber, percent } from '../../lib/format/number.ts';
import { Badge } from '../../ui/badge.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';

/** The versions side by side. Only the p-value decides; the rest is for reading. */
export function ArmTable({ report }: { readonly report: ExperimentReport }) {
  return (
    <>
      <Table
        caption="Versions"
        head={[
          'Version',
          { name: 'Leads', figure: true },
          { name: 'Reached', figure: true },
          { name: 'Difference', figure: true, wide: true },
          { name: 'p-value', figure: true, wide: true },
          { name: 'Chance to be better', figure: true, wide: true },
          { name: 'Harm', wide: true },
        ]}
      >
        {report.arms.map((arm) => (
          <Row key={arm.arm}>
            <Cell>
              <span className="font-medium">{armName(arm.arm)}</span> {arm.isControl ? <Badge tone="outline">Control</Badge> : null}{' '}
              {arm.arm === report.winner ? <Badge tone="family">Better</Badge> : null}
            </Cell>
            <Cell figure>
              {formatNumber(arm.counted)}
              {arm.assigned > arm.counted ? (
                <p className="text-xs text-ink-soft">{formatNumber(arm.assigned - arm.counted)} still open</p>
              ) : null}
            </Cell>
            <Cell figure>
              {formatNumber(arm.reached)}
              <p className="text-xs text-ink-soft">
                {arm.rate === null || arm.rate.early ? 'too early to tell' : rateWithInterval(arm.rate)}
              </p>
            </Cell>
            <Cell figure wide>
              {arm.difference === null
                ? '–'
                : `${signed(arm.difference.value)} (${signed(arm.difference.low)} to ${signed(arm.difference.high)})`}
            </Cell>
            <Cell figure wide>
              {arm.p === null ? '–' : arm.p < 0.001 ? 'below 0.001' : formatNumber(arm.p, 3)}
            </Cell>
            <Cell figure wide>
              {arm.chanceToBeat === null ? '–' : percent(arm.chanceToBeat)}
            </Cell>
            <Cell wide className="text-xs text-ink-soft">
              {Object.entries(arm.harms).map(([event, leads]) => (
                <p key={event}>
                  {formatNumber(leads)} {harmName(event)}
                </p>
              ))}
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="px-5 py-3 text-xs text-ink-soft">
        Leads count once their {formatNumber(report.windowDays)} days are over, in all versions. The p-value decides at 0.05
        {report.arms.length > 2 ? ', shared among the versions' : ''}. Intervals and chances are for reading and decide nothing.
      </p>
    </>
  );
}

/** "+1.2 pts" of 0.012. */
const signed = (share: number): string => `${share < 0 ? '−' : '+'}${formatNumber(Math.abs(share) * 100, 1)} pts`;
