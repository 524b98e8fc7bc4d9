import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { Logo } from '../../ui/logo.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

interface EntryFrameProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Below the card: the other ways. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A page outside the app's frame: signing in, links of mails, the first start. */
export function EntryFrame({ title, description, footer, children }: EntryFrameProps) {
  usePageTitle(title);
  return (
    <main className="flex h-full flex-col items-center overflow-y-auto bg-sunken px-4 py-8">
      <div className="my-auto flex w-full max-w-sm flex-col gap-5">
        <div className="flex items-center justify-center gap-2.5">
          <Logo />
          <span className="text-lg font-semibold tracking-tight">Touchline</span>
        </div>
        <Card className="flex flex-col gap-4 p-6 max-md:p-5">
          <header>
            <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
            {description ? <p className="mt-1 text-sm text-pretty text-ink-soft">{description}</p> : null}
          </header>
          {children}
        </Card>
        {footer ? <div className="text-center text-sm text-ink-soft">{footer}</div> : null}
      </div>
    </main>
  );
}
