import { BellDot } from 'lucide-react';
import type { ChannelView } from '../shared/channel-view.ts';
import { NoticeCard } from './notice-card.tsx';

export const noticeChannel = {
  icon: BellDot,
  received: { body: NoticeCard, noAnswer: 'In-app messages can’t be answered. Opening the link counts as a click.' },
} satisfies ChannelView;
