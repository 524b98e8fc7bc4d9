import { MessageSquareText } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { SmsInspector } from './inspector.tsx';

export const smsView: NodeView<ConfigOf<'sms'>> = { icon: MessageSquareText, Body: TouchBody, Inspector: SmsInspector };
