import { cn } from './cn.ts';

/** A gray placeholder while content loads. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cn('block animate-pulse-soft rounded-md bg-fill', className)} />;
}

/** Placeholder rows of a list, announced once. */
export function SkeletonRows({ rows = 5, label = 'Loading' }: { readonly rows?: number; readonly label?: string }) {
  return (
    <output aria-label={label} className="flex flex-col gap-2 p-4">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-10" />
      ))}
    </output>
  );
}
