import { BellDot } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { NoticeInspector } from './inspector.tsx';

export const noticeView: NodeView<ConfigOf<'notice'>> = { icon: BellDot, Body: TouchBody, Inspector: NoticeInspector };
