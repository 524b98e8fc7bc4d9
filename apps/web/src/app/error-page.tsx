import type { ErrorComponentProps } from '@tanstack/react-router';
import { Wrench } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageUnreachable } from './lazy-page.ts';
import { UnreachablePage } from './unreachable-page.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';

/** Shown when rendering a page threw, which is a bug. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  if (error instanceof PageUnreachable) return <UnreachablePage />;
  return (
    <div className="flex h-full flex-col items-center justify-center" role="alert">
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        icon={<Wrench aria-hidden />}
        title="An unexpected error occurred"
        action={
          <>
            <Button onClick={reset}>Try again</Button>
            <Button tone="primary" onClick={() => location.reload()}>
              Reload the page
            </Button>
          </>
        }
      >
        <p>Your edits are saved on this device and come back after a reload.</p>
        <details className="mt-3 text-left">
          <summary className="text-xs text-ink-faint">Details for a bug report</summary>
          <ScrollRegion label="Details" className="mt-1 max-h-48 rounded-md bg-sunken p-2">
            <pre className="font-mono text-2xs whitespace-pre-wrap">
              {error instanceof Error ? (error.stack ?? error.message) : String(error)}
            </pre>
          </ScrollRegion>
        </details>
      </EmptyState>
    </div>
  );
}
