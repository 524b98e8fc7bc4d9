import type { ConfigOf } from '@touchline/sequence';
import { callChannel } from '../../../channels/call/view.ts';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { CallInspector } from './inspector.tsx';

export const callView: NodeView<ConfigOf<'call'>> = { icon: callChannel.icon, Body: TouchBody, Inspector: CallInspector };
