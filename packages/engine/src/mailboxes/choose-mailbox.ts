import { createHash } from 'node:crypto';
import type { Mailbox } from './mailbox.ts';

/** Decision on who sends the emails of a lead. */
export type MailboxChoice =
  | { readonly use: 'mailbox'; readonly mailbox: Mailbox }
  /** The installation's sender. */
  | { readonly use: 'installation' }
  /** All mailboxes that may send it are paused or disconnected. */
  | { readonly use: 'none'; readonly reason: string };

export interface ChooseMailbox {
  readonly leadId: string;
  readonly ownerId: string | null;
  /** The mailbox that sent the lead's last email. */
  readonly current: string | null;
  /** Ids that the sequence sends from. Null: the mailboxes of the lead's owner, else the shared ones. */
  readonly pool: readonly string[] | null;
}

/**
 * Chooses the mailbox of a lead. A lead keeps its mailbox while that is active and may send to it. Otherwise the choice is a hash of lead
 * and mailbox, so that a workspace's leads are spread evenly and two workers choose the same.
 */
export function chooseMailbox(all: readonly Mailbox[], { leadId, ownerId, current, pool }: ChooseMailbox): MailboxChoice {
  const shared = all.filter((mailbox) => mailbox.ownerId === null);
  const own = ownerId === null ? [] : all.filter((mailbox) => mailbox.ownerId === ownerId);
  const wanted = pool === null ? own : all.filter(({ id }) => pool.includes(id));
  const tiers = [wanted, shared];
  for (const tier of tiers) {
    const active = tier.filter(({ status }) => status === 'active');
    const kept = active.find(({ id }) => id === current) ?? best(active, leadId);
    if (kept !== undefined) return { use: 'mailbox', mailbox: kept };
  }
  const [inactive] = tiers.flat();
  if (inactive === undefined) return { use: 'installation' };
  return { use: 'none', reason: `Waits: the mailbox ${inactive.address} is ${inactive.status}.` };
}

/** Rendezvous hashing: a mailbox more or less changes the choice of few leads. */
function best(mailboxes: readonly Mailbox[], leadId: string): Mailbox | undefined {
  const scored = mailboxes.map((mailbox) => ({ mailbox, score: createHash('sha1').update(leadId).update(mailbox.id).digest('hex') }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (top === undefined || one.score > top.score ? one : top),
    undefined,
  )?.mailbox;
}
