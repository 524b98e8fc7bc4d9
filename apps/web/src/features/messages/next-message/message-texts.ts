import type { TrialContent } from '../../../api/trial-messages.ts';
import type { Enrollment, NextMessage } from '../../../api/types.ts';
import { channelView } from '../../../channels/registry.ts';
import type { Texts } from '../../../channels/shared/channel-view.ts';

export type { Texts };

interface TextField {
  readonly label: string;
  readonly rows: number;
  readonly maxLength: number;
}

/** In display order. */
const fields: Readonly<Record<string, TextField>> = {
  subject: { label: 'Subject', rows: 1, maxLength: 500 },
  preview: { label: 'Preview text', rows: 1, maxLength: 500 },
  title: { label: 'Title', rows: 1, maxLength: 500 },
  body: { label: 'Text', rows: 10, maxLength: 50_000 },
  text: { label: 'Text', rows: 4, maxLength: 2000 },
  link: { label: 'Link', rows: 1, maxLength: 2000 },
};

/** Field definitions for the texts of a message. Texts that are not known here come last. */
export function fieldsOf(texts: Texts): readonly (TextField & { readonly name: string })[] {
  const names = Object.keys(texts);
  const known = Object.keys(fields).filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))].map((name) => ({
    name,
    ...(fields[name] ?? { label: name, rows: 1, maxLength: 2000 }),
  }));
}

/** The most descriptive text of a message, not shortened. */
export function headline(texts: Texts): string {
  return [texts['subject'], texts['title'], texts['text'], texts['body']].find((text) => text !== undefined && text.trim() !== '') ?? '';
}

/** Request for a preview. Null where the server cannot render one. `messages` are the enrollment's messages, newest first, for the subject of a thread. */
export function trialOf(channel: NextMessage['channel'], texts: Texts, messages: Enrollment['messages']): TrialContent | null {
  return channelView(channel).trial?.contentOf(texts, messages) ?? null;
}
