import { CloudOff, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem, problemText } from '../api/problem.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { SkeletonRows } from './skeleton.tsx';

interface QueryViewProps<Data> {
  readonly query: { readonly data: Data | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  readonly loading?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Loading, error or data. Old data stays while new data loads or fails to load. */
export function QueryView<Data>({ query, loading, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return loading ?? <SkeletonRows />;
  // A retry does not help after a 404.
  if (query.error instanceof ApiProblem && query.error.status === 404) {
    return (
      <EmptyState icon={<SearchX aria-hidden />} title="Not found">
        <p role="alert">{problemText(query.error)} It may have been deleted, or the address is wrong.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CloudOff aria-hidden />}
      title="Could not be loaded"
      action={<Button onClick={() => query.refetch()}>Try again</Button>}
    >
      <p role="alert">{problemText(query.error)}</p>
    </EmptyState>
  );
}
