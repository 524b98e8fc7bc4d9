import { CHANNEL_NAMES, type Analysis, type AnalyzedTouch } from '@touchline/sequence';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { cn } from '../../ui/cn.ts';
import { formatNumber, percent } from '../../lib/format/number.ts';

const STATES: { readonly [State in AnalyzedTouch['state']]: { readonly tone: BadgeTone; readonly label: string } } = {
  there: { tone: 'accent', label: 'On track' },
  moved: { tone: 'neutral', label: 'Different day' },
  late: { tone: 'warn', label: 'Late' },
  missing: { tone: 'danger', label: 'Missing' },
};

/** Each recommended touch: whether the cadence has it, its share of replies, and the cost of missing it. */
export function Findings({ analysis: { framework, touches, extra, reached, answersLost, valueLost } }: { readonly analysis: Analysis }) {
  return (
    <section aria-label="Findings" className="flex flex-col gap-4">
      <p className="text-base">
        Compared with <span className="font-semibold">{framework.name}</span>, your touches get{' '}
        <span className="font-semibold">{percent(reached, 0)}</span> of possible replies.
        {answersLost < 0.05 ? null : (
          <>
            {' '}
            <span className="font-semibold">{formatNumber(answersLost, 1)}</span> replies are lost a month, worth about{' '}
            <span className="font-semibold">{formatNumber(Math.round(valueLost))}</span>.
          </>
        )}
      </p>
      <ol aria-label="Recommended touches" className="divide-y rounded-lg border border-line">
        {touches.map((each) => (
          <Touch key={`${each.touch.day} ${each.touch.channel} ${each.touch.purpose}`} analyzed={each} />
        ))}
      </ol>
      {extra.length > 0 ? (
        <p className="text-sm text-ink-soft">
          Other touches, not in the framework: {extra.map(({ day, channel }) => `${CHANNEL_NAMES[channel]} on day ${day}`).join(', ')}.
        </p>
      ) : null}
      <p className="text-xs text-ink-faint">
        This is an estimate. The assumptions and their sources are above. Replace them with your own figures.
      </p>
    </section>
  );
}

function Touch({ analyzed: { touch, share, state, given, minutesLate, answersLost, valueLost } }: { readonly analyzed: AnalyzedTouch }) {
  const { tone, label } = STATES[state];
  const costs = answersLost >= 0.05;
  return (
    <li className="grid grid-cols-[4.5rem_7rem_1fr_auto] items-baseline gap-x-3 gap-y-1 px-4 py-2.5 text-sm max-md:grid-cols-[4rem_1fr]">
      <span className="tabular text-ink-soft">Day {touch.day}</span>
      <span>
        <Badge tone={tone}>{label}</Badge>
      </span>
      <span className="max-md:col-span-2">
        <span className="inline-block font-medium first-letter:uppercase">{CHANNEL_NAMES[touch.channel]}</span>: {touch.purpose}.
        {state === 'late' ? ` ${formatNumber(minutesLate)} minutes late.` : null}
        {state === 'moved' && given ? ` On day ${given.day} now.` : null}
        {costs ? (
          <span className="block text-xs text-ink-soft">
            {touch.adds} Counted for {percent(share)} of all replies.
          </span>
        ) : null}
      </span>
      <span className={cn('text-right tabular max-md:col-span-2 max-md:text-left', costs ? 'text-danger-text' : 'text-ink-faint')}>
        {costs ? (
          <>
            −{formatNumber(answersLost, 1)} replies a month
            <span className="block text-xs text-ink-soft">worth {formatNumber(Math.round(valueLost))}</span>
          </>
        ) : (
          'no loss'
        )}
      </span>
    </li>
  );
}
