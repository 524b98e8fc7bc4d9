import { Link } from '@tanstack/react-router';
import { Ban, Check } from 'lucide-react';
import { useState } from 'react';
import type { LeadDetail, Reach } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { channelName } from '../../copy/channel.ts';
import { contactOn } from '../../copy/contact.ts';
import { reasonWords } from '../../copy/suppression.ts';
import { LiftDialog } from '../suppressions/lift-dialog.tsx';

const WORDS: Readonly<Record<Reach['obstacles'][number], (reach: Reach) => string>> = {
  'no-address': ({ channel }) => contactOn(channel).missing,
  suppressed: ({ suppression }) => `Suppressed: ${reasonWords(suppression?.reason ?? '').toLowerCase()}`,
  'no-consent': () => 'No consent',
  'no-provider': () => 'No provider set up',
};

/** Reachability by channel: the obstacles, and a fix for the first one. */
export function ReachList({ lead, onChange }: { readonly lead: LeadDetail; readonly onChange: () => void }) {
  const [lifting, setLifting] = useState<Reach | null>(null);
  return (
    <section aria-label="Reachability">
      <h3 className="text-xs text-ink-faint">Reachable by</h3>
      <ul className="mt-1 flex flex-col gap-2 text-sm">
        {lead.reachability.map((reach) => (
          <li key={reach.channel} className="flex items-start gap-2">
            {reach.obstacles.length === 0 ? (
              <Check className="mt-0.5 size-4 shrink-0 text-accent-text" aria-label="Yes" />
            ) : (
              <Ban className="mt-0.5 size-4 shrink-0 text-ink-faint" aria-label="No" />
            )}
            <div className="min-w-0 flex-1">
              <p>{channelName(reach.channel)}</p>
              {reach.obstacles.length > 0 ? (
                <p className="text-xs text-ink-soft">{reach.obstacles.map((obstacle) => WORDS[obstacle](reach)).join(' · ')}</p>
              ) : null}
            </div>
            <Remedy reach={reach} onLift={() => setLifting(reach)} onChange={onChange} />
          </li>
        ))}
      </ul>
      {lifting?.suppression ? (
        <LiftDialog
          suppression={{ ...lifting.suppression, channel: lifting.channel, address: lifting.address ?? '' }}
          onClose={() => setLifting(null)}
        />
      ) : null}
    </section>
  );
}

/** The fix for the first obstacle. The next obstacle shows once it is fixed. */
function Remedy({ reach, onLift, onChange }: { readonly reach: Reach; readonly onLift: () => void; readonly onChange: () => void }) {
  const name = channelName(reach.channel);
  if (reach.obstacles.includes('suppressed')) {
    return (
      <Button size="sm" aria-label={`Lift the suppression of ${name}`} onClick={onLift}>
        Lift
      </Button>
    );
  }
  if (reach.obstacles.includes('no-address')) {
    return (
      <Button size="sm" tone="quiet" aria-label={`Add an address for ${name}`} onClick={onChange}>
        Add
      </Button>
    );
  }
  if (reach.obstacles.includes('no-consent')) {
    return (
      <Button size="sm" tone="quiet" aria-label={`Change consent for ${name}`} onClick={onChange}>
        Change
      </Button>
    );
  }
  return reach.obstacles.includes('no-provider') ? (
    <Link to="/operations" className="rounded-sm text-xs underline">
      Operations
    </Link>
  ) : null;
}
