import { cn } from './cn.ts';

/** A grey shape where content is on its way. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn('animate-pulse-soft rounded-md bg-sunken', className)} />;
}

/** Rows of a list on its way, announced once. */
export function SkeletonRows({ rows = 5, label = 'Loading' }: { readonly rows?: number; readonly label?: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-2 p-4">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-10" />
      ))}
    </div>
  );
}
