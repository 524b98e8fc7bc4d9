import { Split } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { IfInspector } from './inspector.tsx';

export const ifView: NodeView<ConfigOf<'if'>> = { icon: Split, Inspector: IfInspector };
