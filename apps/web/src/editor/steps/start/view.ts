import { LogIn } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { StartInspector } from './inspector.tsx';

export const startView: NodeView<ConfigOf<'start'>> = { icon: LogIn, Inspector: StartInspector };
