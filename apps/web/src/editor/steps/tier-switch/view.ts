import { Thermometer } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { TierSwitchInspector } from './inspector.tsx';

export const tierSwitchView: NodeView<ConfigOf<'tier-switch'>> = { icon: Thermometer, Inspector: TierSwitchInspector };
