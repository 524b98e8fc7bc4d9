import { Voicemail } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { VoicemailInspector } from './inspector.tsx';

export const voicemailView: NodeView<ConfigOf<'voicemail'>> = { icon: Voicemail, Body: TouchBody, Inspector: VoicemailInspector };
