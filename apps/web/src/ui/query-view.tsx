import type { ReactNode } from 'react';
import { problemText } from '../api/problem.ts';
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
  return (
    <EmptyState title="This could not be loaded" action={<Button onClick={() => query.refetch()}>Try again</Button>}>
      <p role="alert">{problemText(query.error)}</p>
    </EmptyState>
  );
}
