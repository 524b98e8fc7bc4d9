import { stepRegistry, type ConfigOf, type Settings } from '@touchline/sequence';
import { useDocument } from '../../document/editor-context.ts';
import { CityInstants } from '../shared/city-instants.tsx';
import { thisMinute } from '../shared/this-minute.ts';
import { Section } from '../../../ui/fields/section.tsx';

/** The time at which a lead that enrolls and starts this wait at `now` continues. */
export function leavesAt(config: ConfigOf<'wait'>, settings: Settings, zone: string, now: number): number {
  const exit = config.mode === 'event' ? 'limit' : 'next';
  return stepRegistry.wait.leavesAt?.(config, exit, { now, enrolledAt: now, zone, settings }) ?? now;
}

/** The effect of the setting for leads who enroll today, tomorrow and in 2 days. */
export function NextInstants({ config }: { readonly config: ConfigOf<'wait'> }) {
  const { settings } = useDocument();
  if (config.mode === 'lead-date') return null;
  const now = thisMinute();
  return (
    <Section title="If a lead arrived today, tomorrow, in 2 days">
      <CityInstants
        instants={(zone) =>
          [0, 1, 2].map((days) => {
            const then = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ days });
            return leavesAt(config, settings, zone, then.epochMilliseconds);
          })
        }
      />
      <p className="text-xs text-ink-faint">
        {config.mode === 'event'
          ? 'At the latest, in each lead’s time zone.'
          : 'In each lead’s time zone. The next touch still respects its send window.'}
      </p>
    </Section>
  );
}
