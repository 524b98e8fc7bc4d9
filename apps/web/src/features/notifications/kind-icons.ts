import {
  AtSign,
  BellRing,
  CircleCheck,
  CircleHelp,
  ClipboardCheck,
  type LucideIcon,
  MailX,
  PhoneCall,
  Reply,
  UserPlus,
} from 'lucide-react';
import type { NotificationKind } from '../../api/notifications.ts';

/** Icon of each kind of notification. */
export const KIND_ICONS: Readonly<Record<NotificationKind, LucideIcon>> = {
  reply: Reply,
  alert: BellRing,
  task: PhoneCall,
  'leads-assigned': UserPlus,
  mention: AtSign,
  'approval-asked': CircleHelp,
  'approval-decided': CircleCheck,
  'job-finished': ClipboardCheck,
  'mailbox-paused': MailX,
};
