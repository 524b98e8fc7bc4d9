import { escapeHtml } from '@touchline/channels';
import { describeNotification } from '../../notifications/kinds.ts';

/** A notification that is due by mail. */
export interface DueNotification {
  readonly workspace_id: string;
  readonly workspace_name: string;
  readonly id: string;
  readonly user_id: string;
  readonly email: string;
  readonly kind: string;
  readonly data: unknown;
}

/** A longer list is cut; the rest is in the app. */
const MOST = 50;

const SETTINGS = 'Choose what you get by email under "Your account".';

/** Subject and texts of the email about these notifications of one member. One gives its title as the subject, several a list. */
export function notificationMail(rows: readonly DueNotification[], baseUrl: string) {
  const items = rows.flatMap(({ workspace_id, kind, data }) => {
    const described = describeNotification(kind, data);
    return described === null ? [] : [{ ...described, link: `${baseUrl}/w/${workspace_id}${described.path}` }];
  });
  const [first] = items;
  if (first === undefined) return null;
  const name = rows[0]?.workspace_name ?? '';
  const subject = (items.length === 1 ? first.title : `${items.length} notifications: ${name}`).replaceAll(/\s+/g, ' ').slice(0, 200);
  const shown = items.slice(0, MOST);
  const rest = items.length - shown.length;
  const more = rest === 0 ? [] : [`${rest} more are in the app.`];
  const paragraphs = shown.map(({ title, text, link }) => [title, ...(text === null ? [] : [text]), link].join('\n'));
  const entries = shown.map(({ title, text, link }) => {
    const below = text === null ? '' : `<br>${escapeHtml(text).replaceAll('\n', '<br>')}`;
    return `<p><a href="${escapeHtml(link)}">${escapeHtml(title)}</a>${below}</p>`;
  });
  return {
    subject,
    text: `${[...paragraphs, ...more, SETTINGS].join('\n\n')}\n`,
    html: [...entries, ...[...more, SETTINGS].map((line) => `<p>${escapeHtml(line)}</p>`)].join('\n'),
  };
}
