import type { ComposedMessage, ComposeOptions } from '../port/composition.ts';
import { renderAddress, renderText } from '../render/liquid.ts';
import { mergeFields } from '../render/merge-fields.ts';
import { trackingUrls } from '../tracking/urls.ts';

export interface NoticeContent {
  readonly title: string;
  readonly text: string;
  readonly link: string;
}

/** An in-app message: its text, and the target of a click in a header. */
export function composeNotice(content: NoticeContent, options: ComposeOptions): ComposedMessage {
  const fields = mergeFields(options.lead, options.sender);
  const urls = trackingUrls({ ...options, key: options.trackingKey });
  const link = renderAddress(content.link, fields).trim();
  return {
    subject: renderText(content.title, fields).trim(),
    text: renderText(content.text, fields).trim(),
    html: null,
    headers: link === '' ? {} : { Link: urls.click(link) },
  };
}
