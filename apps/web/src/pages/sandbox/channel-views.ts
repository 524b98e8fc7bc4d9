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
  /** The message as its recipient has it. */
  readonly body: ComponentType<{ readonly message: SandboxMessage }>;
  /** Why a recipient can do nothing with it; null where one can answer, unsubscribe and bounce. */
  readonly noAnswer: string | null;
}

export const channelViews: Record<SandboxMessage['channel'], ChannelView> = {
  email: { name: 'Email', icon: Mail, body: EmailFrame, noAnswer: null },
  sms: { name: 'SMS', icon: MessageSquareText, body: SmsBubble, noAnswer: null },
  notice: {
    name: 'In-app notice',
    icon: BellRing,
    body: NoticeCard,
    noAnswer: 'A notice is pressed or not: following its link counts as a click.',
  },
  webhook: {
    name: 'Webhook',
    icon: Webhook,
    body: WebhookCall,
    noAnswer: 'What a system answers to a webhook, the sequence does not hear.',
  },
};
