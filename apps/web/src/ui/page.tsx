import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { usePageTitle } from './use-page-title.ts';

interface PageProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** Above the title: the back link. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** For a page without controls: something inside needs focus, or the keyboard cannot scroll the page. */
  readonly focusable?: boolean;
}

/** Layout of every page except the editor: title, actions, content. */
export function Page({ title, description, actions, above, children, wide = false, focusable = false }: PageProps) {
  usePageTitle(title);
  return (
    <div className="h-full overflow-y-auto" {...(focusable ? { tabIndex: 0 } : {})}>
      <div
        className={cn(
          'mx-auto flex w-full flex-col gap-5 px-8 pt-8 pb-16 max-md:gap-4 max-md:px-4 max-md:pt-5',
          wide ? 'max-w-7xl' : 'max-w-6xl',
        )}
      >
        <header className="flex flex-wrap items-end justify-between gap-4">
          <div className="min-w-0">
            {above}
            <h1 className="text-2xl font-semibold tracking-tight text-balance max-md:text-xl">{title}</h1>
            {description ? <p className="mt-1 max-w-prose text-base text-pretty text-ink-soft">{description}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2 max-md:has-[input]:w-full">{actions}</div> : null}
        </header>
        {children}
      </div>
    </div>
  );
}
