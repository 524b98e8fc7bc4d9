import type { Role } from '../api/me.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  rep: 'Rep',
  marketer: 'Marketer',
  revops: 'RevOps',
  admin: 'Admin',
};

export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  viewer: 'Sees everything, changes nothing.',
  rep: 'Works own leads, tasks and conversations.',
  marketer: 'Builds sequences and adds leads. Does not publish.',
  revops: 'Publishes sequences, changes rules and many leads at once.',
  admin: 'Also manages members, mailboxes, API keys and settings.',
};
