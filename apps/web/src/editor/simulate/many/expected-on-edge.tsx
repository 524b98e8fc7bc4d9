import { useExpectedExit } from './use-expected.ts';

/** How many of the simulated leads go this way. */
export function ExpectedOnEdge({ step, exit }: { readonly step: string; readonly exit: string }) {
  const count = useExpectedExit(step, exit);
  if (count === null) return null;
  return (
    <span className="rounded-full border border-dashed border-line-strong bg-surface px-1.5 text-2xs font-semibold text-ink-soft tabular">
      {count.toLocaleString('en')}
      <span className="sr-only"> are expected to go this way</span>
    </span>
  );
}
