import { Mail } from 'lucide-react';
import type { ChannelView } from '../shared/channel-view.ts';
import { EmailFrame } from './email-frame.tsx';

const channel = 'email';

export const emailChannel = {
  icon: Mail,
  received: { body: EmailFrame, noAnswer: null },
  trial: {
    contentOf: ({ subject, preview, body }, messages) => {
      if (subject === undefined || body === undefined) return null;
      const before = messages.find((message) => message.channel === channel && message.subject !== null);
      return { channel, subject, preview: preview ?? '', body, threadSubject: subject.trim() === '' ? (before?.subject ?? null) : null };
    },
    address: { label: 'Send test to', type: 'email', placeholder: 'you@example.com', autoComplete: 'email' },
    hasWidths: true,
  },
} satisfies ChannelView;
