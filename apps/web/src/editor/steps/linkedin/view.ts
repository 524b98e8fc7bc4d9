import type { ConfigOf } from '@touchline/sequence';
import { linkedinChannel } from '../../../channels/linkedin/view.ts';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { LinkedinInspector } from './inspector.tsx';

export const linkedinView: NodeView<ConfigOf<'linkedin'>> = { icon: linkedinChannel.icon, Body: TouchBody, Inspector: LinkedinInspector };
