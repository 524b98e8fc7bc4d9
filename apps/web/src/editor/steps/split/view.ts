import { FlaskConical } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { SplitInspector } from './inspector.tsx';

export const splitView: NodeView<ConfigOf<'split'>> = { icon: FlaskConical, Inspector: SplitInspector };
