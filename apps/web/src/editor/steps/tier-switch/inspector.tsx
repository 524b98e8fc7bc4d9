import { Section } from '../../../ui/fields/section.tsx';

/** Nothing to set: the exits say it all. */
export function TierSwitchInspector() {
  return (
    <Section title="How it decides">
      <p className="text-sm text-ink-soft">
        Each lead goes by its tier at the moment it arrives here: hot, warm, cold or dead. A lead without a tier goes by “No tier”; left
        open, the sequence ends there for it.
      </p>
    </Section>
  );
}
