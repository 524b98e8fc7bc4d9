import { type ReactNode, useId } from 'react';
import { Card } from './card.tsx';

interface PanelProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** At the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One topic of a settings page. */
export function Panel({ title, description, aside, children }: PanelProps) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className="flex flex-col gap-4 p-5 max-md:p-4">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {description ? <p className="mt-0.5 max-w-prose text-sm text-pretty text-ink-soft">{description}</p> : null}
        </div>
        {aside}
      </header>
      {children}
    </Card>
  );
}
