import { Signpost } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { BranchInspector } from './inspector.tsx';

export const branchView: NodeView<ConfigOf<'branch'>> = { icon: Signpost, Inspector: BranchInspector };
