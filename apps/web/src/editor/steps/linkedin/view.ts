import { Handshake } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { LinkedinInspector } from './inspector.tsx';

export const linkedinView: NodeView<ConfigOf<'linkedin'>> = { icon: Handshake, Body: TouchBody, Inspector: LinkedinInspector };
