import { useQuery } from '@tanstack/react-query';
import { problemText } from '../../../api/problem.ts';
import { previewQuery, type TrialContent } from '../../../api/trial-messages.ts';
import { MessageAsSent } from '../trial/message-as-sent.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useSettled } from '../../../ui/use-settled.ts';

/** Delay after the last key press before the server renders again, in milliseconds. */
const PAUSE = 400;

interface MessagePreviewProps {
  readonly content: TrialContent;
  readonly leadId: string;
  readonly name: string;
}

/** The message being written, rendered by the server for one lead. */
export function MessagePreview({ content, leadId, name }: MessagePreviewProps) {
  // Compared by value: a new object with the same text is no change.
  const settled = useSettled(JSON.stringify(content), PAUSE);
  const { data, error } = useQuery(previewQuery(JSON.parse(settled) as TrialContent, leadId));
  return (
    <section aria-label={`Preview for ${name}`} className="flex min-w-0 flex-col gap-1.5">
      <h3 className="text-xs font-medium text-ink-soft">Preview for {name}</h3>
      {error ? (
        <Callout tone="warning">This message can’t be sent: {problemText(error)}</Callout>
      ) : data ? (
        <MessageAsSent message={data} device="screen" />
      ) : (
        <Skeleton className="h-64" />
      )}
    </section>
  );
}
