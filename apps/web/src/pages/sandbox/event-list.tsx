import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { cn } from '../../ui/cn.ts';

const tones: Readonly<Record<string, BadgeTone>> = { replied: 'accent', clicked: 'accent', unsubscribed: 'danger', bounced: 'danger' };

/** Events of a message so far. */
export function EventList({ names, className }: { readonly names: readonly string[]; readonly className?: string }) {
  const shown = names.filter((name) => name !== 'delivered');
  if (shown.length === 0) return null;
  return (
    <span className={cn('flex flex-wrap gap-1', className)}>
      {shown.map((name) => (
        <Badge key={name} tone={tones[name] ?? 'neutral'}>
          {name}
        </Badge>
      ))}
    </span>
  );
}
