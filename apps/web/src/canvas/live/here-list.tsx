import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { enrollmentsAtQuery } from '../../api/enrollments.ts';
import { useLiveStep } from '../../api/live.ts';
import { EnrollmentActs } from '../../routes/leads/enrollment-acts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { When } from '../../ui/when.tsx';
import { leadName } from '../../words/lead-name.ts';
import { useLook } from '../flow/use-look.ts';
import { Section } from '../nodes/shared/section.tsx';
import { useEditor } from '../state/editor-context.ts';

/** Who rests at a step, until when, and what one can do about it. Only while the live view is on. */
export function HereList({ step }: { readonly step: string }) {
  return useLook().live ? <Here step={step} /> : null;
}

function Here({ step }: { readonly step: string }) {
  const editor = useEditor();
  const here = useLiveStep(editor.live, step)?.here ?? 0;
  const query = useQuery(enrollmentsAtQuery(editor.sequenceId, step));
  // The stream says that somebody came or went; the list says who.
  const { refetch } = query;
  useEffect(() => {
    if (here >= 0) void refetch();
  }, [refetch, here]);
  const waiting = (query.data ?? []).filter(({ status }) => status !== 'ended');
  return (
    <Section title={`Here now (${here})`}>
      {waiting.length === 0 ? <p className="text-sm text-ink-soft">Nobody is at this step.</p> : null}
      <ul className="flex flex-col gap-3">
        {waiting.map((enrollment) => (
          <li key={enrollment.id} className="flex flex-col gap-1.5 rounded-lg border border-line bg-raised p-3">
            <span className="flex items-center justify-between gap-2">
              <Link
                to="/leads/$leadId"
                params={{ leadId: enrollment.leadId }}
                className="min-w-0 truncate rounded-sm text-sm font-medium hover:underline"
              >
                {leadName(enrollment.lead)}
              </Link>
              {enrollment.isTest ? <Badge tone="outline">Test</Badge> : null}
            </span>
            <span className="text-xs text-ink-soft">
              {enrollment.dueAt ? (
                <>
                  Moves on <When at={enrollment.dueAt} />
                </>
              ) : (
                'Waits for something to happen'
              )}
            </span>
            <EnrollmentActs enrollment={enrollment} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
