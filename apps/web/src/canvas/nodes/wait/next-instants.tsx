import { formatInstant, stepRegistry, type ConfigOf, type Settings } from '@touchline/sequence';
import { useDocument } from '../../state/editor-context.ts';
import { Section } from '../shared/section.tsx';

const cities = [
  { name: 'San Francisco', zone: 'America/Los_Angeles' },
  { name: 'Berlin', zone: 'Europe/Berlin' },
  { name: 'Kolkata', zone: 'Asia/Kolkata' },
] as const;

/** When a lead goes on that enters the sequence and this wait at `now`. */
export function leavesAt(config: ConfigOf<'wait'>, settings: Settings, zone: string, now: number): number {
  const exit = config.mode === 'event' ? 'limit' : 'next';
  return stepRegistry.wait.leavesAt?.(config, exit, { now, enrolledAt: now, zone, settings }) ?? now;
}

/** What the setting comes to, for three leads who enroll now. */
export function NextInstants({ config }: { readonly config: ConfigOf<'wait'> }) {
  const { settings } = useDocument();
  if (config.mode === 'lead-date') return null;
  const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 60_000) * 60_000;
  return (
    <Section title="If leads enrolled and came here now">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {cities.map(({ name, zone }) => (
          <div key={zone} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="text-right tabular">{formatInstant(leavesAt(config, settings, zone, now), zone)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-ink-faint">
        {config.mode === 'event'
          ? 'At the latest, in each lead’s own time.'
          : 'In each lead’s own time. A touch that follows still keeps to its send window.'}
      </p>
    </Section>
  );
}
