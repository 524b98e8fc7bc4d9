import { analyze, LEAD_SOURCES, parseTouches, USUAL_ASSUMPTIONS, type GivenTouch, type LeadSource } from '@touchline/sequence';
import { useMemo, useState } from 'react';
import { Field, type FieldMessage } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { AssumptionFields } from './assumption-fields.tsx';
import { Findings } from './findings.tsx';

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
}

/** Give the touches that you have today; see what is missing from a proven cadence, and what that costs. */
export function AnalysisView({ drawn, source: first = 'web-form' }: AnalysisViewProps) {
  const [source, setSource] = useState<LeadSource>(first);
  const [from, setFrom] = useState<'drawn' | 'typed'>(drawn ? 'drawn' : 'typed');
  const [text, setText] = useState(() => (drawn ?? EXAMPLE).map(lineOf).join('\n'));
  // What could be read last: half a line should not take the findings away.
  const [read, setRead] = useState(drawn ?? EXAMPLE);
  const [assumptions, setAssumptions] = useState(USUAL_ASSUMPTIONS);
  const typed = useMemo(() => parseTouches(text), [text]);
  const given = from === 'drawn' && drawn ? drawn : read;
  const analysis = useMemo(() => analyze(given, source, assumptions), [given, source, assumptions]);
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
            <Select value={source} options={sources} onChange={setSource} />
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
                if (parsed.ok) setRead(parsed.touches);
              }}
            />
          </Field>
        ) : null}
        <details className="rounded-lg border border-line px-4 py-2.5">
          <summary className="cursor-default text-sm font-medium">
            Assumed: {assumptions.leadsPerMonth.toLocaleString('en')} leads a month, {percent(assumptions.answerRate)} answer,{' '}
            {percent(assumptions.closeRate)} of those become customers, worth {assumptions.valuePerCustomer.toLocaleString('en')} each
          </summary>
          <div className="pt-3 pb-1.5">
            <AssumptionFields assumptions={assumptions} onChange={setAssumptions} />
          </div>
        </details>
      </div>
      <Findings analysis={analysis} />
    </div>
  );
}

function lineOf({ day, channel, minutes }: GivenTouch): string {
  return minutes === undefined ? `${day} ${channel}` : `${day} ${channel} ${minutes}m`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
