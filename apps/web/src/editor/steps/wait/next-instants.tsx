import { stepRegistry, type ConfigOf, type Settings } from '@touchline/sequence';
import { useDocument } from '../../document/editor-context.ts';
import { CityInstants } from '../shared/city-instants.tsx';
import { thisMinute } from '../shared/this-minute.ts';
import { Section } from '../../../ui/fields/section.tsx';

/** When a lead goes on that enters the sequence and this wait at `now`. */
export function leavesAt(config: ConfigOf<'wait'>, settings: Settings, zone: string, now: number): number {
  const exit = config.mode === 'event' ? 'limit' : 'next';
  return stepRegistry.wait.leavesAt?.(config, exit, { now, enrolledAt: now, zone, settings }) ?? now;
}

/** What the setting comes to, for leads who enroll now and on the two days after. */
export function NextInstants({ config }: { readonly config: ConfigOf<'wait'> }) {
  const { settings } = useDocument();
  if (config.mode === 'lead-date') return null;
  const now = thisMinute();
  return (
    <Section title="If leads came here now, and a day and two later">
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
          ? 'At the latest, in each lead’s own time.'
          : 'In each lead’s own time. A touch that follows still keeps to its send window.'}
      </p>
    </Section>
  );
}
