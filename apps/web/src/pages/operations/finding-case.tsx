import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { enrollmentQuery } from '../../api/enrollments.ts';
import { sequenceQuery } from '../../api/sequences.ts';
import { leadName } from '../../copy/lead-name.ts';

interface FindingCaseProps {
  readonly code: string;
  readonly id: string;
  readonly detail: string;
}

const linkStyle = 'rounded-sm font-medium text-ink underline';

/** One case of a finding, with a link. */
export function FindingCase({ code, id, detail }: FindingCaseProps) {
  return (
    <li className="break-words">
      <Subject code={code} id={id} />
      {detail}
    </li>
  );
}

/** The finding code tells whether the id is a sequence, a lead or an enrollment. */
function Subject({ code, id }: Omit<FindingCaseProps, 'detail'>): ReactNode {
  if (code.startsWith('enrollment-')) return <LeadOf enrollmentId={id} />;
  if (code === 'flow-miscounted' || code.startsWith('sequence-')) return <Sequence id={id} />;
  return null;
}

/** Empty where the enrollment cannot be read, which may be the finding itself. */
function LeadOf({ enrollmentId }: { readonly enrollmentId: string }) {
  const enrollment = useQuery(enrollmentQuery(enrollmentId)).data;
  if (enrollment === undefined) return null;
  return (
    <>
      <Link to="/leads/$leadId" params={{ leadId: enrollment.leadId }} className={linkStyle}>
        {leadName(enrollment.lead)}
      </Link>
      {` in ${enrollment.sequenceName}: `}
    </>
  );
}

function Sequence({ id }: { readonly id: string }) {
  const sequence = useQuery(sequenceQuery(id)).data;
  if (sequence === undefined) return null;
  return (
    <>
      <Link to="/sequences/$sequenceId" params={{ sequenceId: id }} className={linkStyle}>
        {sequence.name}
      </Link>
      {': '}
    </>
  );
}
