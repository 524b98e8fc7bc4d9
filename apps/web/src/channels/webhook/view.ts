import { Webhook } from 'lucide-react';
import { leadName } from '../../copy/lead-name.ts';
import type { ChannelView } from '../shared/channel-view.ts';
import { WebhookCall } from './webhook-call.tsx';

export const webhookChannel = {
  icon: Webhook,
  received: {
    body: WebhookCall,
    noAnswer: 'Sequences ignore webhook responses.',
    // The lead says more than the start of a JSON body.
    excerpt: ({ lead }) => (lead ? `About ${leadName(lead)}` : null),
  },
} satisfies ChannelView;
