import { cn } from './cn.ts';
import { Button } from './button.tsx';

interface ShowMoreProps {
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };
  readonly className?: string;
}

/** Loads the next page of a list. Hidden after the last page. */
export function ShowMore({ query, className }: ShowMoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className={cn('flex justify-center border-t p-3', className)}>
      <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        Show more
      </Button>
    </div>
  );
}
