import { Voicemail } from 'lucide-react';
import type { ChannelView } from '../shared/channel-view.ts';

export const voicemailChannel = { icon: Voicemail } satisfies ChannelView;
