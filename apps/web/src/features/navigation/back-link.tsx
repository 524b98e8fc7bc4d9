import { Link, type LinkProps } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';

/** Link to the parent page, above a title. */
export function BackLink(props: LinkProps) {
  const { children, ...to } = props;
  return (
    <Link {...to} className="mb-1 inline-flex items-center gap-1 rounded-sm text-xs font-medium text-ink-soft hover:text-ink">
      <ArrowLeft className="size-3.5" aria-hidden /> <>{children}</>
    </Link>
  );
}
