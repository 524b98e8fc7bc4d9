import { cn } from './cn.ts';
import { Button } from './button.tsx';

interface ShowMoreProps {
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };
  readonly className?: string;
}

/** Below a list that comes page by page; nothing once it is all there. */
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
