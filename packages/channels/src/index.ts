export { createChannels } from './create-channels.ts';
export { DECLINED } from './port/port.ts';
export type { Carrier, ChannelAdapter, ChannelSet, LookedUp, NotSent, OutgoingMessage, SendOptions, SendResult } from './port/port.ts';
export {
  type ComposedMessage,
  composeEmail,
  type ComposeOptions,
  composeNotice,
  composeSms,
  type EmailContent,
  mergeFields,
  messageIdOf,
  type Sender,
  type ThreadPosition,
} from './render/compose.ts';
export { type MergeFields, renderText } from './render/liquid.ts';
export { createSandboxChannel } from './sandbox/sandbox.ts';
export { DEFAULT_SENDER, parseSender } from './sender.ts';
export { createSmtpChannel, SMTP_CONNECTIONS, type SmtpOptions } from './smtp/smtp.ts';
export { signToken, type TrackingToken, verifyToken } from './tracking/token.ts';
export { type TrackingUrls, trackingUrls } from './tracking/urls.ts';
export { createWebhookChannel, type WebhookOptions } from './webhook/webhook.ts';
export { type AllowList, parseAllowList } from './webhook/allow-list.ts';
