import { cn } from './cn.ts';

/** Initials of a person. Decorative: the name is next to it. */
export function Avatar({ name, className }: { readonly name: string; readonly className?: string }) {
  const initials = name
    .split(/[\s@.]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-2xs font-semibold text-accent-text',
        className,
      )}
    >
      {initials || '?'}
    </span>
  );
}
