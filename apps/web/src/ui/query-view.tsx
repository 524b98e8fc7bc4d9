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

/** Waiting, failed or there: what every list goes through. Old data stays while new data is fetched or cannot be. */
export function QueryView<Data>({ query, loading, children }: QueryViewProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return loading ?? <SkeletonRows />;
  // Asking once more does not bring back what is gone.
  if (query.error instanceof ApiProblem && query.error.status === 404) {
    return (
      <EmptyState icon={<SearchX aria-hidden />} title="This is not here">
        <p role="alert">{problemText(query.error)} It may have been deleted, or the address is wrong.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CloudOff aria-hidden />}
      title="This could not be loaded"
      action={<Button onClick={() => query.refetch()}>Try again</Button>}
    >
      <p role="alert">{problemText(query.error)}</p>
    </EmptyState>
  );
}
