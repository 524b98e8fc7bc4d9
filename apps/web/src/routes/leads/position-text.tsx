import type { Enrollment } from '../../api/types.ts';
import { Callout } from '../../ui/callout.tsx';
import { When } from '../../ui/when.tsx';

/** Why am I here, what am I waiting for, when do I move. */
export function PositionText({ enrollment }: { readonly enrollment: Enrollment }) {
  const { position, status, error, lead } = enrollment;
  if (status === 'ended') return null;
  if (status === 'failed') {
    return <Callout tone="error">This lead cannot go on: {error ?? 'no reason was recorded'}.</Callout>;
  }
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>{position.summary}</p>
      {position.waitingFor ? <p className="text-ink-soft">Waiting for {position.waitingFor}</p> : null}
      {position.until ? (
        <p className="text-ink-soft">
          Moves on <When at={position.until} exact {...(lead.timeZone ? { zone: lead.timeZone } : {})} />{' '}
          <span className="text-ink-faint">lead’s time</span> · <When at={position.until} />
        </p>
      ) : null}
      {position.reasons.length > 0 ? (
        <ul className="list-disc pl-4 text-xs text-ink-soft">
          {position.reasons.map((reason) => (
            <li key={reason.text}>{reason.text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
