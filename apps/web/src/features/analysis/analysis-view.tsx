import {
  analyze,
  assumptionsText,
  LEAD_SOURCES,
  parseAssumptions,
  parseTouches,
  type AssumedChanges,
  type GivenTouch,
  type LeadSource,
} from '@touchline/sequence';
import { useMemo, useState } from 'react';
import { Callout } from '../../ui/callout.tsx';
import { Field, type FieldMessage } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import type { AnalysisSearch } from './analysis-search.ts';
import { AssumptionFields } from './assumption-fields.tsx';
import { Findings } from './findings.tsx';
import { keepAssumptions, keptAssumptions } from './kept-assumptions.ts';
import { formatNumber, percent } from '../../lib/format/number.ts';

const SOURCE_WORDS: { readonly [Source in LeadSource]: string } = {
  call: 'Inbound call',
  'social-ad': 'Social media ad',
  referral: 'Referral',
  'web-form': 'Website form',
  outbound: 'Outbound',
};

const sources: readonly Option<LeadSource>[] = LEAD_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }));

/** A common starting point: a reply after lunch, and one call. */
const EXAMPLE: readonly GivenTouch[] = [
  { day: 0, channel: 'email', minutes: 120 },
  { day: 3, channel: 'call' },
];

interface AnalysisViewProps {
  /** The touches of the open sequence. Omitted: a person types them. */
  readonly drawn?: readonly GivenTouch[];
  readonly source?: LeadSource;
  /** From the URL. Takes precedence over the assumptions that this browser remembers. */
  readonly asked?: AnalysisSearch;
  readonly onAsk?: (asked: AnalysisSearch) => void;
}

/** Compares current touches with a proven cadence: the missing touches and their cost. */
export function AnalysisView({ drawn, source: first = 'web-form', asked = {}, onAsk }: AnalysisViewProps) {
  const [source, setSource] = useState<LeadSource>(LEAD_SOURCES.find((known) => known === asked.source) ?? first);
  const [from, setFrom] = useState<'drawn' | 'typed'>(drawn ? 'drawn' : 'typed');
  const [text, setText] = useState(() => asked.touches ?? (drawn ?? EXAMPLE).map(lineOf).join('\n'));
  // The last touches that parsed, so that a half-typed line does not clear the findings.
  const [read, setRead] = useState(() => readOr(drawn ?? EXAMPLE, asked.touches));
  const [linked] = useState(() => parseAssumptions(asked.assume ?? ''));
  const [changes, setChanges] = useState(() => (asked.assume === undefined ? keptAssumptions() : linked.ok ? linked.changes : {}));
  const typed = useMemo(() => parseTouches(text), [text]);
  const given = from === 'drawn' && drawn ? drawn : read;
  const analysis = useMemo(() => analyze(given, source, changes), [given, source, changes]);
  const { assumed, assumptions } = analysis;
  const ask = (change: AnalysisSearch) =>
    onAsk?.({ source, ...(from === 'typed' ? { touches: text } : {}), assume: assumptionsText(changes), ...change });
  const assumeOtherwise = (next: AssumedChanges) => {
    setChanges(next);
    keepAssumptions(next);
    ask({ assume: assumptionsText(next) });
  };
  const wrong: readonly FieldMessage[] = typed.ok
    ? []
    : typed.problems.map(({ line, text: at }) => ({
        severity: 'error',
        text: `Line ${line}: “${at}” is not a touch such as “day 4 email”.`,
      }));
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-end gap-3">
          <Field label="Lead source" className="w-60">
            <Select
              value={source}
              options={sources}
              onChange={(next) => {
                setSource(next);
                ask({ source: next });
              }}
            />
          </Field>
          {drawn ? (
            <Segmented
              label="Touches to compare"
              value={from}
              onChange={setFrom}
              options={[
                { value: 'drawn', label: 'From the draft' },
                { value: 'typed', label: 'Enter manually' },
              ]}
            />
          ) : null}
        </div>
        {from === 'typed' ? (
          <Field
            label="Your current touches"
            hint="One per line: the day and the channel. On day 0, add the delay. Examples: “0 sms 5m”, “day 4 email”."
            messages={wrong}
          >
            <Textarea
              rows={6}
              spellCheck={false}
              className="font-mono"
              value={text}
              onChange={(event) => {
                const next = event.currentTarget.value;
                const parsed = parseTouches(next);
                setText(next);
                if (!parsed.ok) return;
                setRead(parsed.touches);
                ask({ touches: next });
              }}
            />
          </Field>
        ) : null}
        {linked.ok ? null : (
          <Callout tone="warning">The assumptions in this link are invalid, so the defaults are used. {linked.problems.join(' ')}</Callout>
        )}
        <details className="rounded-lg border border-line px-4 py-2.5">
          <summary className="cursor-default text-sm font-medium">
            Assumed: {formatNumber(assumptions.leadsPerMonth)} leads a month, {percent(assumptions.answerRate)} reply,{' '}
            {percent(assumptions.closeRate)} of those become customers, worth {formatNumber(assumptions.valuePerCustomer)} each
          </summary>
          <div className="pt-3 pb-1.5">
            <AssumptionFields assumed={assumed} changes={changes} onChange={assumeOtherwise} />
          </div>
        </details>
      </div>
      <Findings analysis={analysis} />
    </div>
  );
}

/** Parses touches from the URL. The field reports errors. */
function readOr(otherwise: readonly GivenTouch[], text: string | undefined): readonly GivenTouch[] {
  const parsed = text === undefined ? null : parseTouches(text);
  return parsed?.ok ? parsed.touches : otherwise;
}

function lineOf({ day, channel, minutes }: GivenTouch): string {
  return minutes === undefined ? `${day} ${channel}` : `${day} ${channel} ${minutes}m`;
}
