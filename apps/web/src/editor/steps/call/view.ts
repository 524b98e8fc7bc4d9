import { Phone } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { CallInspector } from './inspector.tsx';

export const callView: NodeView<ConfigOf<'call'>> = { icon: Phone, Body: TouchBody, Inspector: CallInspector };
