import type { ConfigOf } from '@touchline/sequence';
import { noticeChannel } from '../../../channels/notice/view.ts';
import type { NodeView } from '../shared/node-view.ts';
import { TouchBody } from '../shared/touch-body.tsx';
import { NoticeInspector } from './inspector.tsx';

export const noticeView: NodeView<ConfigOf<'notice'>> = { icon: noticeChannel.icon, Body: TouchBody, Inspector: NoticeInspector };
