import { Phone } from 'lucide-react';
import type { ChannelView } from '../shared/channel-view.ts';

export const callChannel = { icon: Phone } satisfies ChannelView;
