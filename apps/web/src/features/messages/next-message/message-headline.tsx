import { useQuery } from '@tanstack/react-query';
import { previewQuery, type TrialContent } from '../../../api/trial-messages.ts';
import { headline, type Texts } from './message-texts.ts';

interface MessageHeadlineProps {
  readonly texts: Texts;
  /** For the server to put the lead's values in; null where it composes none. */
  readonly trial: TrialContent | null;
  readonly leadId: string;
}

/** What a message is about, as the lead will read it; until the server has said so, as it is written. */
export function MessageHeadline({ texts, trial, leadId }: MessageHeadlineProps) {
  return trial === null ? headline(texts) : <Composed texts={texts} trial={trial} leadId={leadId} />;
}

function Composed({ texts, trial, leadId }: MessageHeadlineProps & { readonly trial: TrialContent }) {
  const composed = useQuery(previewQuery(trial, leadId)).data;
  return composed?.subject || composed?.text || headline(texts);
}
