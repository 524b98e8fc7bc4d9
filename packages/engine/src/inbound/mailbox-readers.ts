import { setTimeout as sleep } from 'node:timers/promises';
import type { AllowList } from '@touchline/channels';
import type { InstallationDeps } from '../context/deps.ts';
import { listReadableMailboxes } from '../mailboxes/list-mailboxes.ts';
import { type Lease, leaseMailboxes, releaseMailboxes } from './mailbox-leases.ts';
import { readMailbox } from './read-mailbox.ts';

/** Milliseconds between two looks for mailboxes to read; leases last six times as long. */
const ROUND = 5_000;

interface Reader {
  readonly version: string;
  readonly stopping: AbortController;
  readonly ended: Promise<void>;
}

/** Reads the replies of this process's share of all connected mailboxes, next to any number of other processes. */
export class MailboxReaders {
  readonly #deps: InstallationDeps;
  readonly #id: string;
  readonly #allow: AllowList;
  readonly #stopping = new AbortController();
  readonly #readers = new Map<string, Reader>();
  readonly #live: Promise<void>;

  /** @param id of the worker process */
  constructor(deps: InstallationDeps, id: string, allow: AllowList, round = ROUND) {
    this.#deps = deps;
    this.#id = id;
    this.#allow = allow;
    this.#live = this.#run(round);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#live;
    const readers = [...this.#readers.values()];
    for (const { stopping } of readers) stopping.abort();
    await Promise.all(readers.map(({ ended }) => ended));
    await releaseMailboxes(this.#deps, this.#id).catch(() => undefined);
  }

  async #run(round: number): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#look();
      } catch (error) {
        // Readers continue: their leases are only to spare double work.
        this.#deps.logger.warn({ err: error }, 'failed to look for mailboxes, will retry');
      }
      await sleep(round, undefined, { signal }).catch(() => undefined);
    }
  }

  async #look(): Promise<void> {
    const leases = new Map((await leaseMailboxes(this.#deps, this.#id)).map((lease) => [lease.mailboxId, lease]));
    for (const [id, reader] of this.#readers) {
      if (leases.get(id)?.version === reader.version) continue;
      reader.stopping.abort();
      await reader.ended;
      this.#readers.delete(id);
    }
    const fresh = [...leases.values()].filter(({ mailboxId }) => !this.#readers.has(mailboxId));
    if (fresh.length > 0) await this.#begin(fresh);
  }

  async #begin(leases: readonly Lease[]): Promise<void> {
    const versions = new Map(leases.map(({ mailboxId, version }) => [mailboxId, version]));
    for (const mailbox of await listReadableMailboxes(this.#deps)) {
      const version = versions.get(mailbox.id);
      if (version === undefined || this.#stopping.signal.aborted) continue;
      const stopping = new AbortController();
      const ended = readMailbox(this.#deps, mailbox, this.#allow, stopping.signal).catch((error: unknown) => {
        this.#deps.logger.error({ mailboxId: mailbox.id, err: error }, 'stopped reading a mailbox');
        this.#readers.delete(mailbox.id);
      });
      this.#readers.set(mailbox.id, { version, stopping, ended });
    }
  }
}
