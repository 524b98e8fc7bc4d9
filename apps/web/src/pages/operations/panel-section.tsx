import { useId, type ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';

interface PanelSectionProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled section of the page. */
export function PanelSection({ title, description, aside, children }: PanelSectionProps) {
  const id = useId();
  return (
    <Card aria-labelledby={id}>
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b px-5 py-3">
        <div className="min-w-0">
          <h2 id={id} className="text-base font-semibold tracking-tight">
            {title}
          </h2>
          {description ? <p className="max-w-3xl text-sm text-ink-soft">{description}</p> : null}
        </div>
        {aside}
      </header>
      {children}
    </Card>
  );
}
