import { signToken } from './token.ts';

/** Makes the tracked addresses of one message. */
export interface TrackingUrls {
  readonly open: string;
  readonly unsubscribe: string;
  readonly click: (link: string) => string;
}

/** Signed addresses of one message: open pixel, unsubscribe page and links. They stay valid as long as the key. */
export function trackingUrls(options: { baseUrl: string; key: string; workspaceId: string; messageId: string }): TrackingUrls {
  const { baseUrl, key, workspaceId, messageId } = options;
  const root = baseUrl.replace(/\/+$/, '');
  return {
    open: `${root}/t/o/${signToken(key, { type: 'open', workspaceId, messageId })}.gif`,
    unsubscribe: `${root}/t/u/${signToken(key, { type: 'unsubscribe', workspaceId, messageId })}`,
    click: (link) => `${root}/t/c/${signToken(key, { type: 'click', workspaceId, messageId, link })}`,
  };
}
