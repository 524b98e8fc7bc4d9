import { NOTIFICATION_KINDS, type NotificationKind } from './kinds.ts';

/** How a member wants a kind of notification. */
export interface Delivery {
  readonly inApp: boolean;
  readonly mail: boolean;
}

/** What a member changed, by kind. */
export type StoredKinds = Readonly<Record<string, Partial<Delivery> | undefined>>;

/** The choice of a member, or the default of the kind. */
export function deliveryOf(kind: NotificationKind, stored: StoredKinds): Delivery {
  return { inApp: true, mail: NOTIFICATION_KINDS[kind].mail, ...stored[kind] };
}
