import { z } from 'zod';
import type { TrialDefinition } from '../port/carrier-definition.ts';
import { mergeFields } from '../render/merge-fields.ts';
import { renderText } from '../render/liquid.ts';
import { composeEmail } from './compose-email.ts';

const line = z.string().max(500);

const content = z.strictObject({
  channel: z.literal('email'),
  subject: line,
  preview: line.default(''),
  body: z.string().max(50_000),
  /** Subject of the thread that it answers, as a template. */
  threadSubject: line.nullable().default(null),
});

export const emailTrial = {
  content,
  compose: ({ threadSubject, ...own }, options) => {
    const root = threadSubject === null ? '' : renderText(threadSubject, mergeFields(options.lead, options.sender)).trim();
    return composeEmail(own, { ...options, thread: root === '' ? null : { subject: root, messageIds: [] } });
  },
  addressFrom: (written) => (/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(written) ? written.toLowerCase() : null),
  addressHint: 'Write one email address, such as you@example.com.',
} satisfies TrialDefinition<z.output<typeof content>>;
