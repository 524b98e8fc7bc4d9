import { CHANNELS, stepDefinition, type Channel, type Ir, type Population } from '@touchline/sequence';
import { useEffect, useMemo, useState } from 'react';
import { Callout } from '../../../ui/callout.tsx';
import { Field } from '../../../ui/field.tsx';
import { DateInput } from '../../../ui/fields/date-input.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Select } from '../../../ui/select.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { useEditor } from '../../document/editor-context.ts';
import { CITIES } from '../../../lib/cities.ts';
import { HowComputed } from './how-computed.tsx';
import { Outcome } from './outcome.tsx';
import { RateFields, type ChannelRates } from './rate-fields.tsx';
import { usePopulation } from './use-population.ts';
import { Workload } from './workload.tsx';

/** Simulates many leads: expected figures of each step, and the team's workload. */
export function ManyLeads({ ir }: { readonly ir: Ir | null }) {
  const { expected } = useEditor();
  const [leads, setLeads] = useState(1000);
  const [overDays, setOverDays] = useState(5);
  const [zone, setZone] = useState('America/New_York');
  const [date, setDate] = useState(nextMonday);
  const [rates, setRates] = useState<ChannelRates>({});
  const [team, setTeam] = useState({ reps: 2, mailboxes: 1 });
  const population = useMemo((): Population => {
    const from = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).epochMilliseconds;
    return { leads, overDays, from, rates, segments: [{ weight: 1, lead: { timeZone: zone } }] };
  }, [leads, overDays, zone, date, rates]);
  const { result, progress } = usePopulation(ir, population);
  useEffect(() => expected.set(result), [expected, result]);
  useEffect(() => () => expected.set(null), [expected]);
  return (
    <>
      <Section title="Leads">
        <div className="grid grid-cols-2 gap-2">
          <Field label="Number of leads">
            <NumberInput min={1} max={20_000} value={leads} onChange={setLeads} />
          </Field>
          <Field label="Enroll over (days)">
            <NumberInput min={0} max={365} value={overDays} onChange={setOverDays} />
          </Field>
          <Field label="Starting">
            <DateInput
              value={date}
              onChange={(next) => {
                if (next !== '') setDate(next);
              }}
            />
          </Field>
          <Field label="Time zone">
            <Select value={zone} options={CITIES} onChange={setZone} />
          </Field>
        </div>
      </Section>
      {ir === null ? (
        <div className="border-t p-4">
          <Callout tone="warning">Fix the errors listed under “Issues”, then simulate.</Callout>
        </div>
      ) : (
        <>
          <div className="border-t px-4 py-3 empty:hidden">
            {progress ? <Progress label="Simulating" value={progress.done} max={progress.total} /> : null}
          </div>
          {result ? (
            <>
              <Outcome result={result} />
              <div className="px-4 pb-3.5">
                <HowComputed />
              </div>
              <Workload workload={result.workload} team={team} onTeam={setTeam} />
            </>
          ) : null}
          <Section title="Assumed response rates">
            <p className="text-xs text-ink-soft">Share of leads who get a touch on the channel. Industry averages. Replace with yours.</p>
            {channelsOf(ir).map((channel) => (
              <RateFields key={channel} channel={channel} rates={rates} onChange={setRates} />
            ))}
          </Section>
        </>
      )}
    </>
  );
}

/** Channels with touches in the draft. */
function channelsOf({ steps }: Ir): readonly Channel[] {
  const used = new Set(Object.values(steps).map(({ kind, config }) => stepDefinition(kind)?.touch?.(config).channel));
  return CHANNELS.filter((channel) => used.has(channel));
}

function nextMonday(): string {
  const today = Temporal.Now.plainDateISO();
  return today.add({ days: 8 - today.dayOfWeek }).toString();
}
