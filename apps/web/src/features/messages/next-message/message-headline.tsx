import { useQuery } from '@tanstack/react-query';
import { previewQuery, type TrialContent } from '../../../api/trial-messages.ts';
import { headline, type Texts } from './message-texts.ts';

interface MessageHeadlineProps {
  readonly texts: Texts;
  /** Request for the server to render the message. Null where it cannot. */
  readonly trial: TrialContent | null;
  readonly leadId: string;
}

/** Headline of a message, rendered for the lead. Until the server answers: the template. */
export function MessageHeadline({ texts, trial, leadId }: MessageHeadlineProps) {
  return trial === null ? headline(texts) : <Composed texts={texts} trial={trial} leadId={leadId} />;
}

function Composed({ texts, trial, leadId }: MessageHeadlineProps & { readonly trial: TrialContent }) {
  const composed = useQuery(previewQuery(trial, leadId)).data;
  return composed?.subject || composed?.text || headline(texts);
}
