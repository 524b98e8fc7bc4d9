import type { ReactNode } from 'react';

/** A titled section of an inspector. */
export function Section({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t px-4 py-3.5">
      <div className="flex min-h-5 items-center justify-between gap-2">
        <h3 className="eyebrow text-ink-faint">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
