import { useQuery } from '@tanstack/react-query';
import { problemText } from '../../../api/problem.ts';
import { previewQuery, type TrialContent } from '../../../api/trial-messages.ts';
import { MessageAsSent } from '../trial/message-as-sent.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useSettled } from '../../../ui/use-settled.ts';

/** Milliseconds without a key pressed before the server is asked again. */
const PAUSE = 400;

interface AsItArrivesProps {
  readonly content: TrialContent;
  readonly leadId: string;
  readonly name: string;
}

/** What is being written, with the lead's own values in it, as the server would send it. */
export function MessagePreview({ content, leadId, name }: AsItArrivesProps) {
  // By its text: a new object with the same words is no change.
  const settled = useSettled(JSON.stringify(content), PAUSE);
  const { data, error } = useQuery(previewQuery(JSON.parse(settled) as TrialContent, leadId));
  return (
    <section aria-label={`As ${name} gets it`} className="flex min-w-0 flex-col gap-1.5">
      <h3 className="text-xs font-medium text-ink-soft">As {name} gets it</h3>
      {error ? (
        <Callout tone="warning">This cannot be sent as it stands: {problemText(error)}</Callout>
      ) : data ? (
        <MessageAsSent message={data} device="screen" />
      ) : (
        <Skeleton className="h-64" />
      )}
    </section>
  );
}
