import type { ConfigOf } from '@touchline/sequence';
import { emailChannel } from '../../../channels/email/view.ts';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { EmailInspector } from './inspector.tsx';

export const emailView: NodeView<ConfigOf<'email'>> = { icon: emailChannel.icon, Body: TouchBody, Inspector: EmailInspector };
