import { BellRing, Mail, MessageSquareText, Webhook, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { SandboxMessage } from '../../api/types.ts';
import { EmailFrame } from './email-frame.tsx';
import { NoticeCard } from './notice-card.tsx';
import { SmsBubble } from './sms-bubble.tsx';
import { WebhookCall } from './webhook-call.tsx';

interface ChannelView {
  readonly name: string;
  readonly icon: LucideIcon;
  /** The message as the recipient sees it. */
  readonly body: ComponentType<{ readonly message: SandboxMessage }>;
  /** The reason that a recipient cannot answer. Null where the recipient can reply, unsubscribe and bounce. */
  readonly noAnswer: string | null;
}

export const channelViews: Record<SandboxMessage['channel'], ChannelView> = {
  email: { name: 'Email', icon: Mail, body: EmailFrame, noAnswer: null },
  sms: { name: 'SMS', icon: MessageSquareText, body: SmsBubble, noAnswer: null },
  notice: {
    name: 'In-app message',
    icon: BellRing,
    body: NoticeCard,
    noAnswer: 'In-app messages can’t be answered. Opening the link counts as a click.',
  },
  webhook: {
    name: 'Webhook',
    icon: Webhook,
    body: WebhookCall,
    noAnswer: 'Sequences ignore webhook responses.',
  },
};
