import { Handshake } from 'lucide-react';
import type { ChannelView } from '../shared/channel-view.ts';

export const linkedinChannel = { icon: Handshake } satisfies ChannelView;
