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

const SOURCE_WORDS: { readonly [Source in LeadSource]: string } = {
  call: 'They rang',
  'social-ad': 'An ad on social media',
  referral: 'Somebody sent them',
  'web-form': 'A form on the website',
  outbound: 'We went to them',
};

const sources: readonly Option<LeadSource>[] = LEAD_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }));

/** What many begin with: an answer after lunch, and one call. */
const EXAMPLE: readonly GivenTouch[] = [
  { day: 0, channel: 'email', minutes: 120 },
  { day: 3, channel: 'call' },
];

interface AnalysisViewProps {
  /** The touches of the sequence at hand; left out: they are typed. */
  readonly drawn?: readonly GivenTouch[];
  readonly source?: LeadSource;
  /** As in the address; goes before what this browser remembers. */
  readonly asked?: AnalysisSearch;
  readonly onAsk?: (asked: AnalysisSearch) => void;
}

/** Give the touches that you have today; see what is missing from a proven cadence, and what that costs. */
export function AnalysisView({ drawn, source: first = 'web-form', asked = {}, onAsk }: AnalysisViewProps) {
  const [source, setSource] = useState<LeadSource>(LEAD_SOURCES.find((known) => known === asked.source) ?? first);
  const [from, setFrom] = useState<'drawn' | 'typed'>(drawn ? 'drawn' : 'typed');
  const [text, setText] = useState(() => asked.touches ?? (drawn ?? EXAMPLE).map(lineOf).join('\n'));
  // What could be read last: half a line should not take the findings away.
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
          <Field label="Where the leads come from" className="w-60">
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
              label="Which touches"
              value={from}
              onChange={setFrom}
              options={[
                { value: 'drawn', label: 'As drawn' },
                { value: 'typed', label: 'Typed' },
              ]}
            />
          ) : null}
        </div>
        {from === 'typed' ? (
          <Field
            label="The touches you have today"
            hint="One per line: the day and the channel, on the first day how soon. Such as “0 sms 5m”, “day 4 email”."
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
          <Callout tone="warning">The link assumes what cannot be read, so all is as usual. {linked.problems.join(' ')}</Callout>
        )}
        <details className="rounded-lg border border-line px-4 py-2.5">
          <summary className="cursor-default text-sm font-medium">
            Assumed: {assumptions.leadsPerMonth.toLocaleString('en')} leads a month, {percent(assumptions.answerRate)} answer,{' '}
            {percent(assumptions.closeRate)} of those become customers, worth {assumptions.valuePerCustomer.toLocaleString('en')} each
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

/** Touches as an address has them; what cannot be read is for the field to tell. */
function readOr(otherwise: readonly GivenTouch[], text: string | undefined): readonly GivenTouch[] {
  const parsed = text === undefined ? null : parseTouches(text);
  return parsed?.ok ? parsed.touches : otherwise;
}

function lineOf({ day, channel, minutes }: GivenTouch): string {
  return minutes === undefined ? `${day} ${channel}` : `${day} ${channel} ${minutes}m`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
