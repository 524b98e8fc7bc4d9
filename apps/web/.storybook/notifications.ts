import type { AppNotification, NotificationSettings } from '../src/api/notifications.ts';
import { inHours } from './samples.ts';

export const notificationSettings: NotificationSettings = {
  kinds: [
    { kind: 'reply', label: 'Replies', description: 'A lead of yours replies.', inApp: true, mail: true },
    { kind: 'alert', label: 'Alerts', description: 'An alert step is reached by a lead of yours.', inApp: true, mail: true },
    { kind: 'task', label: 'Tasks', description: 'A lead of yours needs a call or another manual step.', inApp: true, mail: false },
  ],
  digestHour: null,
};

/** An unread reply, with other values where given. */
export const notification = (values: Partial<AppNotification> = {}): AppNotification => ({
  id: '01900000-0000-7000-8000-000000000900',
  kind: 'reply',
  title: 'Ada Moreau replied',
  text: 'Yes, Thursday works for us.',
  path: '/leads/01900000-0000-7000-8000-000000000100',
  createdAt: inHours(-1),
  readAt: null,
  ...values,
});
