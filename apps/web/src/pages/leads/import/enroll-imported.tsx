import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalSentence } from '../../../copy/enroll-refusal.ts';
import { useEnroll } from '../../../api/enrollments.ts';
import { sequencesQuery } from '../../../api/sequences.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Select } from '../../../ui/select.tsx';
import { formatNumber } from '../../../lib/format/number.ts';

/** Leads per request. */
const PART = 500;

/** Enrolls the imported leads in a sequence. */
export function EnrollImported({ leadIds }: { readonly leadIds: readonly string[] }) {
  const sequences = useQuery(sequencesQuery).data?.filter(({ publishedVersion }) => publishedVersion !== null) ?? [];
  const [sequenceId, setSequenceId] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [said, setSaid] = useState<{ readonly enrolled: number; readonly refused: ReadonlySet<string> } | null>(null);
  const enroll = useEnroll(sequenceId);
  const run = async () => {
    let enrolled = 0;
    const refused = new Set<string>();
    setSaid(null);
    try {
      for (let from = 0; from < leadIds.length; from += PART) {
        setDone(from);
        const answer = await enroll.mutateAsync({ leadIds: leadIds.slice(from, from + PART) });
        enrolled += answer.enrolled.length;
        for (const { reason } of answer.refused) refused.add(refusalSentence(reason));
      }
      setSaid({ enrolled, refused });
    } catch {
      // The error is shown below. Enrolled leads stay enrolled, and enrolling them again has no effect.
    }
    setDone(null);
  };
  if (sequences.length === 0) return null;
  return (
    <div className="flex flex-col gap-3 border-t px-5 py-4">
      <div className="flex flex-wrap items-center gap-2.5 text-sm">
        <span>Enroll these leads in</span>
        <Select
          aria-label="Sequence"
          className="w-72"
          value={sequenceId}
          placeholder="Choose a sequence"
          options={sequences.map(({ id, name }) => ({ value: id, label: name }))}
          disabled={done !== null}
          onChange={setSequenceId}
        />
        <Button disabled={sequenceId === '' || done !== null} onClick={() => void run()}>
          Enroll {formatNumber(leadIds.length)} {leadIds.length === 1 ? 'lead' : 'leads'}
        </Button>
      </div>
      {done === null ? null : <Progress label="Enrolling" value={done} max={leadIds.length} />}
      {enroll.error ? <Callout tone="error">{enroll.error.message} Enroll again. No lead is enrolled twice.</Callout> : null}
      {said === null ? null : (
        <output className="text-sm">
          <p>
            {formatNumber(said.enrolled)} {said.enrolled === 1 ? 'lead' : 'leads'} enrolled.
          </p>
          {[...said.refused].map((text) => (
            <p key={text} className="text-ink-soft">
              {text}
            </p>
          ))}
        </output>
      )}
    </div>
  );
}
