import { CHANNEL_NAMES, USUAL_RATES, type Channel, type Rates } from '@touchline/sequence';
import { Field } from '../../../ui/field.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';

type Rate = 'opens' | 'clicks' | 'replies' | 'unsubscribes' | 'bounces' | 'done';

const WORDS: { readonly [Name in Rate]: string } = {
  opens: 'Open',
  clicks: 'Click',
  replies: 'Reply',
  unsubscribes: 'Opt out',
  bounces: 'Bounce',
  done: 'Completed',
};

export type ChannelRates = { readonly [channel in Channel]?: Partial<Rates> };

interface RateFieldsProps {
  readonly channel: Channel;
  readonly rates: ChannelRates;
  readonly onChange: (rates: ChannelRates) => void;
}

/** Response rates of one channel, in percent of leads who get a touch. Shows only the reactions that the channel has. */
export function RateFields({ channel, rates, onChange }: RateFieldsProps) {
  const usual = USUAL_RATES[channel];
  const asked = (Object.keys(WORDS) as Rate[]).filter((rate) => usual[rate] > 0);
  const name = CHANNEL_NAMES[channel];
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-xs font-medium first-letter:uppercase">{name}</legend>
      <div className="grid grid-cols-3 gap-2">
        {asked.map((rate) => (
          <Field key={rate} label={`${WORDS[rate]}, %`}>
            <NumberInput
              min={0}
              max={100}
              step={0.1}
              value={percent(rates[channel]?.[rate] ?? usual[rate])}
              onChange={(value) => onChange({ ...rates, [channel]: { ...rates[channel], [rate]: value / 100 } })}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
