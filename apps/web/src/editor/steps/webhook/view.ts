import { Webhook } from 'lucide-react';
import type { ConfigOf } from '@touchline/sequence';
import type { NodeView } from '../shared/node-view.ts';
import { WebhookInspector } from './inspector.tsx';

export const webhookView: NodeView<ConfigOf<'webhook'>> = { icon: Webhook, Inspector: WebhookInspector };
