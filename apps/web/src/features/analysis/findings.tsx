import { CHANNEL_NAMES, type Analysis, type AnalyzedTouch } from '@touchline/sequence';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { cn } from '../../ui/cn.ts';

const STATES: { readonly [State in AnalyzedTouch['state']]: { readonly tone: BadgeTone; readonly label: string } } = {
  there: { tone: 'accent', label: 'There' },
  moved: { tone: 'neutral', label: 'On another day' },
  late: { tone: 'warn', label: 'Late' },
  missing: { tone: 'danger', label: 'Missing' },
};

/** Each touch of the framework: whether it is there, what it adds, what it costs that it is not. */
export function Findings({ analysis: { framework, touches, extra, reached, answersLost, valueLost } }: { readonly analysis: Analysis }) {
  return (
    <section aria-label="Findings" className="flex flex-col gap-4">
      <p className="text-base">
        Held against <span className="font-semibold">{framework.name}</span>, what is there gets{' '}
        <span className="font-semibold">{Math.round(reached * 100)}%</span> of the answers.
        {answersLost < 0.05 ? null : (
          <>
            {' '}
            <span className="font-semibold">{answersLost.toFixed(1)}</span> answers a month are lost, worth about{' '}
            <span className="font-semibold">{Math.round(valueLost).toLocaleString('en')}</span>.
          </>
        )}
      </p>
      <ol aria-label="Touches of the framework" className="divide-y rounded-lg border border-line">
        {touches.map((each) => (
          <Touch key={`${each.touch.day} ${each.touch.channel} ${each.touch.purpose}`} analyzed={each} />
        ))}
      </ol>
      {extra.length > 0 ? (
        <p className="text-sm text-ink-soft">
          Besides, and no harm in it: {extra.map(({ day, channel }) => `${CHANNEL_NAMES[channel]} on day ${day}`).join(', ')}.
        </p>
      ) : null}
      <p className="text-xs text-ink-faint">
        A model to think with, not a measurement. All that is assumed stands above with its source: put in your own figures.
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
        {state === 'late' ? ` ${minutesLate.toLocaleString('en')} minutes late.` : null}
        {state === 'moved' && given ? ` On day ${given.day} now.` : null}
        {costs ? (
          <span className="block text-xs text-ink-soft">
            {touch.adds} Counted for {Math.round(share * 1000) / 10}% of all answers.
          </span>
        ) : null}
      </span>
      <span className={cn('text-right tabular max-md:col-span-2 max-md:text-left', costs ? 'text-danger-text' : 'text-ink-faint')}>
        {costs ? (
          <>
            −{answersLost.toFixed(1)} answers a month
            <span className="block text-xs text-ink-soft">worth {Math.round(valueLost).toLocaleString('en')}</span>
          </>
        ) : (
          'costs nothing'
        )}
      </span>
    </li>
  );
}
