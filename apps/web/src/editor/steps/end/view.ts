import { Flag } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { EndInspector } from './inspector.tsx';

export const endView: NodeView<ConfigOf<'end'>> = { icon: Flag, Inspector: EndInspector };
