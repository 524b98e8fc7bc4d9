/** What the product knows about an event, by its name. Every list of event names derives from this table. */
export interface EventDefinition {
  /** Whether the event answers one touch, or concerns the lead as a whole. */
  readonly about: 'touch' | 'lead';
  /** A line of the history: `Opened`. */
  readonly label: string;
  /** The same, followed by the name of the touch: `Clicked a link in`. */
  readonly verb?: string;
  /** What the record of the touch stores: the instant of a reaction, or the outcome that a person chose. */
  readonly record?: 'reaction' | 'outcome';
  /** It cannot happen before the message was sent. An earlier date is ignored. */
  readonly onlyAfterSending?: true;
  /** The reaction shows engagement. The canvas counts such reactions. */
  readonly engages?: true;
  /** The lead did it, so the lead counts as active. */
  readonly signOfLife?: true;
  /**
   * Which other sequences of the lead receive an event about a touch of one sequence: `all` of them, or `exits`: those that have it as an exit
   * condition. Missing: none.
   */
  readonly endsOthers?: 'all' | 'exits';
  /** The event suppresses the address: always, or unless it says that the failure is temporary. */
  readonly suppresses?: 'always' | 'unless-temporary';
  /** The event also counts as this one, so that it ends the sequences that end on the other. */
  readonly implies?: string;
  /** Names that other systems use. */
  readonly aliases?: readonly string[];
  /** The owner of the lead gets a notification. */
  readonly notifiesOwner?: true;
  /** The message will never arrive. */
  readonly undelivered?: true;
  /** Sequences can end on it, offered in the order of this table. `usual`: new sequences end on it. */
  readonly exit?: { readonly title: string; readonly explanation: string; readonly usual?: true };
}

const table = {
  opened: { about: 'touch', label: 'Opened', verb: 'Opened', record: 'reaction', onlyAfterSending: true, engages: true, signOfLife: true },
  clicked: {
    about: 'touch',
    label: 'Clicked a link',
    verb: 'Clicked a link in',
    record: 'reaction',
    onlyAfterSending: true,
    engages: true,
    signOfLife: true,
  },
  replied: {
    about: 'touch',
    label: 'Replied',
    verb: 'Replied to',
    record: 'reaction',
    engages: true,
    signOfLife: true,
    notifiesOwner: true,
    endsOthers: 'exits',
    exit: {
      title: 'The lead replies',
      explanation: 'On any channel. No automated message goes out after a reply.',
      usual: true,
    },
  },
  'meeting-booked': {
    about: 'lead',
    label: 'Meeting booked',
    signOfLife: true,
    endsOthers: 'exits',
    exit: { title: 'A meeting is booked', explanation: 'Through a booking link, or recorded manually.', usual: true },
  },
  'reached-by-phone': {
    about: 'lead',
    label: 'Reached by phone',
    signOfLife: true,
    endsOthers: 'exits',
    exit: {
      title: 'Reached by phone',
      explanation: 'A call outcome that counts as a conversation. No automated message goes out after it.',
      usual: true,
    },
  },
  unsubscribed: {
    about: 'lead',
    label: 'Unsubscribed',
    verb: 'Unsubscribed from',
    endsOthers: 'all',
    suppresses: 'always',
    exit: { title: 'The lead unsubscribes', explanation: 'By link, by STOP, or by request.', usual: true },
  },
  complained: {
    about: 'lead',
    label: 'Reported as spam',
    verb: 'Reported as spam:',
    endsOthers: 'all',
    suppresses: 'always',
    implies: 'unsubscribed',
    aliases: ['complaint', 'spam-complaint', 'spam-report', 'spam-reported', 'marked-as-spam', 'reported-as-spam', 'spamreport', 'spam'],
  },
  bounced: {
    about: 'touch',
    label: 'Bounced',
    verb: 'Bounced:',
    record: 'reaction',
    suppresses: 'unless-temporary',
    undelivered: true,
    exit: { title: 'Email bounces', explanation: 'A message bounced permanently.', usual: true },
  },
  delivered: { about: 'touch', label: 'Delivered', verb: 'Delivered:', record: 'reaction' },
  failed: { about: 'touch', label: 'Not delivered', verb: 'Not delivered:', undelivered: true },
  'task-completed': { about: 'touch', label: 'Task done', verb: 'Task done:', record: 'outcome', signOfLife: true },
  'first-line-written': { about: 'touch', label: 'Opening line written', verb: 'Opening line written:' },
  'positive-reply': {
    about: 'lead',
    label: 'Replied positively',
    exit: {
      title: 'The lead replies positively',
      explanation: 'Only replies classified as positive. After other replies the sequence continues.',
    },
  },
  'negative-reply': { about: 'lead', label: 'Replied negatively' },
  won: {
    about: 'lead',
    label: 'Deal won',
    endsOthers: 'exits',
    exit: { title: 'The deal is won', explanation: 'Reported by your CRM, or recorded manually.' },
  },
  lost: {
    about: 'lead',
    label: 'Deal lost',
    endsOthers: 'exits',
    exit: { title: 'The deal is lost', explanation: 'Reported by your CRM, or recorded manually.' },
  },
  disqualified: {
    about: 'lead',
    label: 'Disqualified',
    endsOthers: 'exits',
    exit: { title: 'The lead is disqualified', explanation: 'A person decided that the lead is not a fit.' },
  },
  'colleague-replied': {
    about: 'lead',
    label: 'A colleague replied',
    exit: { title: 'Someone at the same company replies', explanation: 'Another lead with the same company name replies.' },
  },
  'out-of-office': { about: 'lead', label: 'Out of office' },
  'page-viewed': { about: 'lead', label: 'Viewed a page', signOfLife: true },
  'form-submitted': { about: 'lead', label: 'Submitted a form', signOfLife: true },
} as const satisfies { readonly [name: string]: EventDefinition };

type Table = typeof table;
/** Name of an event of the event table. */
export type KnownEvent = keyof Table;
type With<Part extends object> = { [Name in KnownEvent]: Table[Name] extends Part ? Name : never }[KnownEvent];

/** Events whose instant the record of a touch stores. */
export type Reaction = With<{ record: 'reaction' }>;
/** Events that change the record of a touch. */
export type RecordedEvent = With<{ record: string }>;

/** Names of the events that the product knows. Workspaces may report custom events. */
export const EVENT_NAMES = Object.keys(table) as KnownEvent[] as readonly KnownEvent[];

const aliases: ReadonlyMap<string, KnownEvent> = new Map(
  EVENT_NAMES.flatMap((name) => ((table[name] as EventDefinition).aliases ?? []).map((alias) => [alias, name] as const)),
);

/** The event of a name or an alias. Undefined for a custom event. */
export function knownEvent(name: string): KnownEvent | undefined {
  return Object.hasOwn(table, name) ? (name as KnownEvent) : aliases.get(name);
}

/** Undefined for a custom event. */
export function eventDefinition(name: string): EventDefinition | undefined {
  const known = knownEvent(name);
  return known === undefined ? undefined : table[known];
}

const namesWith = <Name extends KnownEvent>(has: (definition: EventDefinition) => unknown): readonly Name[] =>
  EVENT_NAMES.filter((name): name is Name => Boolean(has(table[name])));

/** Reactions to a touch that branch rules and If steps can check. */
export const REACTIONS = namesWith<Reaction>(({ record }) => record === 'reaction');
/** Reactions that are counted per step. */
export const ENGAGEMENTS = namesWith<With<{ engages: true }>>(({ engages }) => engages);
/** Events that show activity of the lead. */
export const SIGNS_OF_LIFE: readonly string[] = namesWith(({ signOfLife }) => signOfLife);
/** Events about a touch. */
export const SIGNS_AT_TOUCHES: readonly string[] = namesWith(({ signOfLife, about }) => signOfLife && about === 'touch');

/** Follows from the outcome of a call; see `StepDefinition.reached`. */
export const REACHED_BY_PHONE = 'reached-by-phone' satisfies KnownEvent;
