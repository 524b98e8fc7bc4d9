import { Mail } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { EmailInspector } from './inspector.tsx';

export const emailView: NodeView<ConfigOf<'email'>> = { icon: Mail, Body: TouchBody, Inspector: EmailInspector };
