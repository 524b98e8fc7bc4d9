import { Clock } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { WaitInspector } from './inspector.tsx';

export const waitView: NodeView<ConfigOf<'wait'>> = { icon: Clock, Inspector: WaitInspector };
