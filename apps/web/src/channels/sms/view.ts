import { MessageSquareText } from 'lucide-react';
import type { ChannelView } from '../shared/channel-view.ts';
import { SmsBubble } from './sms-bubble.tsx';

export const smsChannel = {
  icon: MessageSquareText,
  received: { body: SmsBubble, noAnswer: null },
  trial: {
    contentOf: ({ text }) => (text === undefined ? null : { channel: 'sms', text }),
    address: { label: 'Send test text to', type: 'tel', placeholder: '+14155550123', autoComplete: 'tel' },
    hasWidths: false,
  },
} satisfies ChannelView;
