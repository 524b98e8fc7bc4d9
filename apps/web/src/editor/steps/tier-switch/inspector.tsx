import { Section } from '../../../ui/fields/section.tsx';

/** This step has no settings. */
export function TierSwitchInspector() {
  return (
    <Section title="How it works">
      <p className="text-sm text-ink-soft">
        Each lead takes the exit of its current tier: hot, warm, cold or dead. Leads without a tier take “No tier”. If that exit is not
        connected, the sequence ends for them.
      </p>
    </Section>
  );
}
