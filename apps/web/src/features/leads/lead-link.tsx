import { Link } from '@tanstack/react-router';
import type { EnrollmentItem } from '../../api/types.ts';
import { Badge } from '../../ui/badge.tsx';
import { cn } from '../../ui/cn.ts';
import { leadName } from '../../copy/lead-name.ts';

interface LeadLinkProps {
  readonly lead: EnrollmentItem['lead'];
  readonly isTest: boolean;
  /** Of the link itself. */
  readonly className?: string;
}

/** Who it is, in a list: the name leads to the page of the lead, an address tells namesakes apart. */
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
