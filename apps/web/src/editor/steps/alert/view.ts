import { BellRing } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { AlertInspector } from './inspector.tsx';

export const alertView: NodeView<ConfigOf<'alert'>> = { icon: BellRing, Inspector: AlertInspector };
