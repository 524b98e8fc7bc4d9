import type { ConfigOf } from '@touchline/sequence';
import { voicemailChannel } from '../../../channels/voicemail/view.ts';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { VoicemailInspector } from './inspector.tsx';

export const voicemailView: NodeView<ConfigOf<'voicemail'>> = {
  icon: voicemailChannel.icon,
  Body: TouchBody,
  Inspector: VoicemailInspector,
};
