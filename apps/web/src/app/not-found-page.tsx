import { Link } from '@tanstack/react-router';
import { Route } from 'lucide-react';
import { buttonStyle } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function NotFoundPage() {
  usePageTitle('Not found');
  return (
    <div className="flex h-full items-center justify-center">
      <div>
        <h1 className="sr-only">Not found</h1>
        <EmptyState
          icon={<Route aria-hidden />}
          title="Page not found"
          action={
            <Link to="/sequences" className={buttonStyle({ tone: 'primary' })}>
              Go to sequences
            </Link>
          }
        >
          The page may have been deleted, or the address is wrong.
        </EmptyState>
      </div>
    </div>
  );
}
