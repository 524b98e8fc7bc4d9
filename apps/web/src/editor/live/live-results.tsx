import { useLiveStep } from '../../api/live.ts';
import { useNodeAppearance } from '../document/use-node-appearance.ts';
import { Section } from '../../ui/fields/section.tsx';
import { useEditor } from '../document/editor-context.ts';
import { rateText } from './rate-text.ts';
import { VariantResults } from './variant-results.tsx';
import { formatNumber } from '../../lib/format/number.ts';

/** Results of a touch with confidence intervals. Shown in the live view only. */
export function LiveResults({ step }: { readonly step: string }) {
  return useNodeAppearance().live ? <Results step={step} /> : null;
}

function Results({ step }: { readonly step: string }) {
  const { live } = useEditor();
  const figures = useLiveStep(live, step);
  if (figures === null || figures.sent === 0) return null;
  return (
    <Section title="Results" aside={<span className="text-xs text-ink-soft tabular">{formatNumber(figures.sent)} sent</span>}>
      <dl className="grid grid-cols-[1fr_auto_auto] gap-x-3 gap-y-1 text-sm tabular">
        {rateText(figures).map(({ word, count, rate }) => (
          <div key={word} className="col-span-3 grid grid-cols-subgrid">
            <dt className="text-ink-soft">{word}</dt>
            <dd className="text-right">{formatNumber(count)}</dd>
            <dd className="text-right font-medium">{rate ?? <span className="font-normal text-ink-soft">too early to tell</span>}</dd>
          </div>
        ))}
      </dl>
      <VariantResults step={step} />
      <p className="text-xs text-ink-faint">Brackets: 95% confidence interval.</p>
    </Section>
  );
}
