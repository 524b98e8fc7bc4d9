import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { enrollmentsAtQuery } from '../../api/enrollments.ts';
import { useLiveStep } from '../../api/live.ts';
import type { EnrollmentItem } from '../../api/types.ts';
import { BulkBar } from '../../features/bulk/bulk-bar.tsx';
import { EnrollmentActions } from '../../features/enrollments/enrollment-actions.tsx';
import { EnrollmentBadge } from '../../features/enrollments/enrollment-badge.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { count, formatNumber } from '../../lib/format/number.ts';
import { leadName } from '../../copy/lead-name.ts';
import { useNodeAppearance } from '../document/use-node-appearance.ts';
import { Section } from '../../ui/fields/section.tsx';
import { useEditor } from '../document/editor-context.ts';

/** Leads waiting at a step, their due times and actions on them. Shown in the live view only. */
export function EnrollmentsAtStep({ step }: { readonly step: string }) {
  return useNodeAppearance().live ? <Here key={step} step={step} /> : null;
}

function Here({ step }: { readonly step: string }) {
  const editor = useEditor();
  const here = useLiveStep(editor.live, step)?.here ?? 0;
  const query = useQuery(enrollmentsAtQuery(editor.sequenceId, step));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [everybody, setEverybody] = useState(false);
  // The stream reports that leads arrived or left. The list names them.
  const { refetch } = query;
  useEffect(() => {
    if (here >= 0) void refetch();
  }, [refetch, here]);
  const waiting = (query.data ?? []).filter(({ status }) => status !== 'ended');
  // Leads that have left the step are no longer selected.
  const still = waiting.filter(({ leadId }) => chosen.has(leadId)).map(({ leadId }) => leadId);
  const clear = () => {
    setChosen(new Set());
    setEverybody(false);
  };
  const choose = (leadId: string, on: boolean) => {
    const before = everybody ? waiting.map((item) => item.leadId) : still;
    setEverybody(false);
    setChosen(new Set(on ? [...before, leadId] : before.filter((id) => id !== leadId)));
  };
  return (
    <Section
      title={`Here now (${here})`}
      aside={
        <Link
          to="/sequences/$sequenceId/leads"
          params={{ sequenceId: editor.sequenceId }}
          search={{ step }}
          className="rounded-sm text-xs font-medium text-accent-text hover:underline"
        >
          View all
        </Link>
      }
    >
      {waiting.length === 0 ? <p className="text-sm text-ink-soft">No leads at this step.</p> : null}
      {waiting.length > 1 ? (
        <Checkbox
          label={`All leads here (${formatNumber(here)})`}
          checked={everybody}
          onChange={(on) => {
            clear();
            setEverybody(on);
          }}
        />
      ) : null}
      {everybody || chosen.size > 0 ? (
        <BulkBar
          className="sticky top-0 z-1 rounded-lg p-2.5"
          sequenceId={editor.sequenceId}
          filter={everybody ? { step } : { step, leadIds: still }}
          who={everybody ? count(here, 'lead') : count(still.length, 'lead')}
          disabled={!everybody && still.length === 0}
          except={['reenroll']}
          onClear={clear}
        />
      ) : null}
      <ul className="flex flex-col divide-y">
        {waiting.map((enrollment) => (
          <HereItem
            key={enrollment.id}
            enrollment={enrollment}
            chosen={everybody || chosen.has(enrollment.leadId)}
            onChoose={(on) => choose(enrollment.leadId, on)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface HereItemProps {
  readonly enrollment: EnrollmentItem;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function HereItem({ enrollment, chosen, onChoose }: HereItemProps) {
  const name = leadName(enrollment.lead);
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <span className="flex items-start gap-2">
        <Checkbox hideLabel label={`Select ${name}`} checked={chosen} onChange={onChoose} />
        <Link
          to="/leads/$leadId"
          params={{ leadId: enrollment.leadId }}
          className="min-w-0 flex-1 truncate rounded-sm text-sm font-medium hover:underline"
        >
          {name}
        </Link>
        {enrollment.isTest ? <Badge tone="outline">Test</Badge> : null}
        {enrollment.status === 'active' ? null : <EnrollmentBadge enrollment={enrollment} />}
      </span>
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1.5 pl-6">
        <span className="text-xs text-ink-soft">
          {enrollment.status === 'failed' ? (
            (enrollment.error ?? 'Stopped by an error')
          ) : enrollment.dueAt ? (
            <>
              Next action <RelativeTime at={enrollment.dueAt} />
            </>
          ) : (
            'Waiting for an event'
          )}
        </span>
        <EnrollmentActions enrollment={enrollment} />
      </div>
    </li>
  );
}
