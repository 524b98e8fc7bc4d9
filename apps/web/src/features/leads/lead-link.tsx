import { Link } from '@tanstack/react-router';
import type { EnrollmentItem } from '../../api/types.ts';
import { Badge } from '../../ui/badge.tsx';
import { cn } from '../../ui/cn.ts';
import { leadName } from '../../copy/lead-name.ts';

interface LeadLinkProps {
  readonly lead: EnrollmentItem['lead'];
  readonly isTest: boolean;
  /** Class of the link. */
  readonly className?: string;
}

/** A lead in a list: the name links to its page, and the address tells namesakes apart. */
export function LeadLink({ lead, isTest, className }: LeadLinkProps) {
  const name = leadName(lead);
  return (
    <>
      <span className="flex items-center gap-2">
        <Link to="/leads/$leadId" params={{ leadId: lead.id }} title={name} className={cn('truncate rounded-sm font-medium', className)}>
          {name}
        </Link>
        {isTest ? <Badge tone="outline">Test</Badge> : null}
      </span>
      <p className="truncate text-xs text-ink-faint">{lead.email ?? lead.phone}</p>
    </>
  );
}
