import { findNode, simulateLead, TIERS, type Ir, type SequenceDocument, type Tier } from '@touchline/sequence';
import { useEffect, useMemo, useState } from 'react';
import { Callout } from '../../ui/callout.tsx';
import { Field } from '../../ui/field.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { TimeField } from '../../ui/fields/time-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Section } from '../../ui/fields/section.tsx';
import { useEditor } from '../document/editor-context.ts';
import { BEHAVIOR_CHOICES } from './behavior-choices.ts';
import { Checks } from './checks.tsx';
import { CITIES } from '../../lib/cities.ts';
import { Playback } from './playback.tsx';
import { textFormat } from '../../lib/format/text-format.ts';

const NO_TIER = 'none';

/** Simulates one lead and shows what would happen, when and why. */
export function OneLead({ document, ir }: { readonly document: SequenceDocument; readonly ir: Ir | null }) {
  const editor = useEditor();
  const [zone, setZone] = useState('America/New_York');
  const [tier, setTier] = useState<Tier | typeof NO_TIER>(NO_TIER);
  const [chosen, setChosen] = useState('silent');
  const [entered, setEntered] = useState(() => Temporal.Now.plainDateTimeISO('America/New_York').toString({ smallestUnit: 'minute' }));
  const behavior = useMemo(
    () => (ir === null ? {} : (BEHAVIOR_CHOICES.find(({ value }) => value === chosen) ?? BEHAVIOR_CHOICES[0]!).of(ir)),
    [ir, chosen],
  );
  const run = useMemo(() => {
    if (ir === null) return null;
    const enrolledAt = Temporal.PlainDateTime.from(entered).toZonedDateTime(zone).epochMilliseconds;
    const lead = { timeZone: zone, ...(tier === NO_TIER ? {} : { tier }) };
    return simulateLead(ir, { enrolledAt, lead }, behavior, {
      horizonDays: 200,
      format: textFormat,
      names: (id) => findNode(document, id)?.label,
    });
  }, [ir, document, zone, tier, behavior, entered]);
  useEffect(() => () => editor.path.set(null), [editor]);
  return (
    <>
      <Section title="Lead">
        <div className="grid grid-cols-2 gap-2">
          <Field label="Time zone">
            <Select value={zone} options={CITIES} onChange={setZone} />
          </Field>
          <Field label="Tier">
            <Select
              value={tier}
              options={[
                { value: NO_TIER, label: 'None' },
                ...TIERS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
              ]}
              onChange={setTier}
            />
          </Field>
        </div>
        <Field label="Behavior">
          <Select value={chosen} options={BEHAVIOR_CHOICES} onChange={setChosen} />
        </Field>
        <div className="grid grid-cols-2 gap-2">
          <Field label="Enrollment date" hint="In the lead’s time zone.">
            <DateInput
              value={entered.slice(0, 10)}
              onChange={(date) => {
                if (date !== '') setEntered(`${date}T${entered.slice(11, 16)}`);
              }}
            />
          </Field>
          <TimeField
            label="Enrollment time"
            value={entered.slice(11, 16)}
            onChange={(time) => setEntered(`${entered.slice(0, 10)}T${time}`)}
          />
        </div>
      </Section>
      <Checks
        ir={ir}
        persona={{ enrolledAt: entered.slice(0, 16), timeZone: zone, tier: tier === NO_TIER ? null : tier }}
        behavior={behavior}
      />
      {run === null ? (
        <div className="border-t p-4">
          <Callout tone="warning">Fix the errors listed under “Issues”, then simulate.</Callout>
        </div>
      ) : (
        <Playback key={`${zone} ${tier} ${chosen} ${entered}`} run={run} />
      )}
    </>
  );
}
