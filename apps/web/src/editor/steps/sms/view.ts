import type { ConfigOf } from '@touchline/sequence';
import { smsChannel } from '../../../channels/sms/view.ts';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { SmsInspector } from './inspector.tsx';

export const smsView: NodeView<ConfigOf<'sms'>> = { icon: smsChannel.icon, Body: TouchBody, Inspector: SmsInspector };
