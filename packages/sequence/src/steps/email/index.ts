import type { StepDefinition } from '../definition/step-definition.ts';
import { askingRep, firstLineFixes, withFirstLine } from '../touch/first-line.ts';
import { automaticTouch } from '../touch/automatic-touch.ts';
import { shorten } from '../../text/shorten.ts';
import { checkEmail } from './check.ts';
import { emailDefaults, emailSchema } from './config.ts';
import type { EmailConfig } from './config.ts';
import { emailTexts } from './texts.ts';

export const email = {
  kind: 'email',
  family: 'touch',
  title: 'Email',
  explanation: 'Sends an email, on its own or as a reply in a thread.',
  config: emailSchema,
  defaults: emailDefaults,
  ...automaticTouch<EmailConfig>('email'),
  summary: (config) => {
    const subject = shorten(config.variants[0]?.subject ?? '', 80);
    if (subject !== '') return `Email “${subject}”`;
    return config.thread === null ? 'Email without a subject' : 'Email in the same thread';
  },
  check: checkEmail,
  fixes: (config, { code }) => {
    const unthreaded = code === 'thread-without-email' || code === 'thread-on-unsent-email';
    if (unthreaded) return [{ title: 'Start a new thread', config: { ...config, thread: null } }];
    if (code === 'gap-defeats-branch') return [{ title: 'Ignore the minimum gap', config: { ...config, ignoreEmailGap: true } }];
    if (code === 'no-variant') return [{ title: 'Add a variant', config: { ...config, variants: emailDefaults().variants } }];
    return firstLineFixes(config, code, withPlace, askingRep());
  },
  references: (config) => (config.thread === null ? [] : [config.thread]),
  renameReferences: (config, rename) => ({ ...config, thread: config.thread === null ? null : rename(config.thread) }),
  texts: emailTexts,
  askingForFirstLine: (config) => withPlace({ ...config, personalization: askingRep() }),
} satisfies StepDefinition<'email', EmailConfig>;

function withPlace(config: EmailConfig): EmailConfig {
  return { ...config, variants: config.variants.map((variant) => ({ ...variant, body: withFirstLine(variant.body) })) };
}
