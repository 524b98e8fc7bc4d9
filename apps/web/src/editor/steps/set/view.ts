import { Pencil } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { SetInspector } from './inspector.tsx';

export const setView: NodeView<ConfigOf<'set'>> = { icon: Pencil, Inspector: SetInspector };
