import { useQuery } from '@tanstack/react-query';
import { useLiveFilter, variantFiguresQuery } from '../../api/live.ts';
import { useEditor } from '../document/editor-context.ts';
import { rateText } from './rate-text.ts';
import { formatNumber } from '../../lib/format/number.ts';

/** Compares a touch's variants by reaction. Empty until messages of two variants were sent. */
export function VariantResults({ step }: { readonly step: string }) {
  const { live, sequenceId } = useEditor();
  const variants = useQuery(variantFiguresQuery(sequenceId, step, useLiveFilter(live))).data ?? [];
  if (variants.length < 2) return null;
  const rows = variants.flatMap((figures) => rateText(figures).map((result) => ({ ...result, figures })));
  const words = [...new Set(rows.map(({ word }) => word))];
  return (
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
  );
}
