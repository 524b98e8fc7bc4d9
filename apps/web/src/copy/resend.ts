const obstacles: Readonly<Record<string, string>> = {
  deleted: 'deleted',
  archived: 'in an archived sequence',
  answered: 'of leads whose sequence was stopped by a reply, a bounce, an opt-out or a person',
  task: 'with a task in their place',
  'no-address': 'of leads without an address',
  suppressed: 'to suppressed addresses',
  'no-consent': 'of leads that do not agree to the channel',
  'no-provider': 'without a provider',
};

/** "3 to suppressed addresses": why some of the messages stay failed. */
export const leftWords = ({ reason, n }: { readonly reason: string; readonly n: number }): string =>
  `${n.toLocaleString('en')} ${obstacles[reason] ?? reason.replaceAll('-', ' ')}`;
