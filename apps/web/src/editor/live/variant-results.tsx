import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { experimentsQuery } from '../../api/experiments.ts';
import { useLiveFilter, variantFiguresQuery } from '../../api/live.ts';
import { useEditor } from '../document/editor-context.ts';
import { stateBadge } from '../../copy/experiment.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { rateText } from './rate-text.ts';
import { StartExperimentDialog } from './start-experiment-dialog.tsx';
import { formatNumber } from '../../lib/format/number.ts';

/** Compares a touch's variants by reaction. Empty until messages of two variants were sent. */
export function VariantResults({ step }: { readonly step: string }) {
  const { live, sequenceId } = useEditor();
  const variants = useQuery(variantFiguresQuery(sequenceId, step, useLiveFilter(live))).data ?? [];
  if (variants.length < 2) return null;
  const rows = variants.flatMap((figures) => rateText(figures).map((result) => ({ ...result, figures })));
  const words = [...new Set(rows.map(({ word }) => word))];
  return (
    <>
      <table className="w-full text-sm tabular">
        <caption className="sr-only">By variant</caption>
        {words.map((word) => (
          <tbody key={word}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="pt-1.5 pb-0.5 text-left text-xs font-medium text-ink-soft">
                {word}, by variant
              </th>
            </tr>
            {rows
              .filter((row) => row.word === word)
              .map(({ figures: { variant, sent }, count, rate }) => (
                <tr key={variant}>
                  <th scope="row" className="py-0.5 text-left font-medium">
                    {variant.toUpperCase()}
                  </th>
                  <td className="px-3 text-right text-ink-soft">
                    {formatNumber(count)} of {formatNumber(sent)}
                  </td>
                  <td className="text-right font-medium">{rate ?? <span className="font-normal text-ink-soft">too early to tell</span>}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <Experiment sequenceId={sequenceId} step={step} />
    </>
  );
}

/** The newest test of the touch, and a button for the next one. */
function Experiment({ sequenceId, step }: { readonly sequenceId: string; readonly step: string }) {
  const [starting, setStarting] = useState(false);
  const { data } = useInfiniteQuery(experimentsQuery(sequenceId));
  const latest = data?.pages.flatMap(({ items }) => items).find(({ stepId }) => stepId === step);
  const badge = latest === undefined ? null : stateBadge(latest);
  return (
    <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
      {latest === undefined || badge === null ? null : (
        <Link to="/experiments/$experimentId" params={{ experimentId: latest.id }} className="rounded-sm text-sm hover:underline">
          Experiment <Badge tone={badge.tone}>{badge.text}</Badge>
        </Link>
      )}
      {data === undefined || latest?.state === 'running' ? null : (
        <MayButton permission="experiments.manage" icon={<FlaskConical aria-hidden />} onClick={() => setStarting(true)}>
          Start an experiment
        </MayButton>
      )}
      {starting ? <StartExperimentDialog sequenceId={sequenceId} step={step} onClose={() => setStarting(false)} /> : null}
    </div>
  );
}
