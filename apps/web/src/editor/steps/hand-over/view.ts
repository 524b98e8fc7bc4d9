import { CornerUpRight } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { HandOverInspector } from './inspector.tsx';

export const handOverView: NodeView<ConfigOf<'hand-over'>> = { icon: CornerUpRight, Inspector: HandOverInspector };
