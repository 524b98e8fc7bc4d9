import type { ComposedMessage, ComposeOptions } from '../port/composition.ts';
import { renderText } from '../render/liquid.ts';
import { mergeFields } from '../render/merge-fields.ts';

export interface SmsContent {
  readonly text: string;
}

/** An SMS is its text with merge fields filled in. Links stay as written, because a tracked address would take half of the message. */
export function composeSms({ text }: SmsContent, { lead, sender, firstLine }: ComposeOptions): ComposedMessage {
  return { subject: null, text: renderText(text, mergeFields(lead, sender, firstLine)).trim(), html: null, headers: {} };
}
