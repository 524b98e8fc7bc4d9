import { type SmtpServer } from './smtp-server.ts';
import { type Envelope, SmtpFailure, SmtpSession, type SmtpTimeouts } from './smtp-session.ts';

export interface SmtpPoolOptions {
  readonly server: SmtpServer;
  /** Busy connections that are not slow. */
  readonly connections: number;
  /** Maximum of additional slow ones. */
  readonly slowConnections: number;
  /** A connection busy with one message for longer is slow, and gets a substitute. Milliseconds. */
  readonly slowAfter: number;
  readonly timeouts: SmtpTimeouts;
}

export type Sent = 'sent' | 'declined' | 'abandoned' | SmtpFailure;

interface Job {
  readonly envelope: Envelope;
  readonly content: Buffer;
  readonly maySubmit: () => Promise<boolean>;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (sent: Sent) => void;
  readonly reject: (error: unknown) => void;
}

interface Worker {
  session: SmtpSession | null;
  slow: boolean;
  /** Its last message did not go out, so the next may not either: it asks before it begins. */
  asksFirst: boolean;
  /** The server accepts no more connections. */
  turnedAway: boolean;
}

/** Some servers count. */
const MESSAGES_PER_CONNECTION = 1_000;
const IDLE = 60_000;
/** After that, no further connection is tried for this long. */
const CROWDED = 60_000;

/**
 * Connections that are kept for many messages. A connection takes a message when it is ready, not before, and a hanging
 * connection makes room for another one, so that it delays only its own message.
 */
export class SmtpPool {
  readonly #options: SmtpPoolOptions;
  readonly #queue: Job[] = [];
  readonly #idle: { readonly session: SmtpSession; readonly timer: NodeJS.Timeout }[] = [];
  readonly #workers = new Set<Worker>();
  #crowdedUntil = 0;
  /** The last answer was a refusal, which may concern all messages: every connection asks before it begins. */
  #refused = false;
  #closed = false;

  constructor(options: SmtpPoolOptions) {
    this.#options = options;
  }

  send(envelope: Envelope, content: Buffer, maySubmit: () => Promise<boolean>, signal?: AbortSignal): Promise<Sent> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return resolve('abandoned');
      const leave = (): void => this.#leaveQueue(job);
      const settled =
        <T>(settle: (how: T) => void) =>
        (how: T): void => {
          // The signal outlives many messages.
          signal?.removeEventListener('abort', leave);
          settle(how);
        };
      const job: Job = { envelope, content, maySubmit, signal, resolve: settled(resolve), reject: settled(reject) };
      signal?.addEventListener('abort', leave, { once: true });
      this.#queue.push(job);
      this.#fill();
    });
  }

  /** Messages in progress finish, and no new ones start. */
  close(): void {
    this.#closed = true;
    for (const { session, timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
      session.quit();
    }
  }

  #leaveQueue(job: Job): void {
    const place = this.#queue.indexOf(job);
    if (place === -1) return;
    this.#queue.splice(place, 1);
    job.resolve('abandoned');
  }

  #fill(): void {
    while (this.#queue.length > 0 && this.#hasRoom()) {
      const worker: Worker = { session: this.#takeIdle(), slow: false, asksFirst: false, turnedAway: false };
      this.#workers.add(worker);
      void this.#work(worker);
    }
  }

  #hasRoom(): boolean {
    if (this.#idle.length > 0) return true;
    const slow = [...this.#workers].filter((worker) => worker.slow).length;
    const brisk = this.#workers.size - slow;
    if (brisk > 0 && performance.now() < this.#crowdedUntil) return false;
    return brisk < this.#options.connections && slow <= this.#options.slowConnections;
  }

  #takeIdle(): SmtpSession | null {
    for (let kept = this.#idle.pop(); kept !== undefined; kept = this.#idle.pop()) {
      clearTimeout(kept.timer);
      if (!kept.session.closed) return kept.session;
    }
    return null;
  }

  /** One message after the other, while there are any. */
  async #work(worker: Worker): Promise<void> {
    try {
      for (let job = this.#next(worker); job !== undefined; job = this.#next(worker)) await this.#watched(worker, job);
    } finally {
      this.#workers.delete(worker);
      this.#keep(worker.session);
    }
    this.#fill();
  }

  #next(worker: Worker): Job | undefined {
    if (worker.turnedAway || (worker.slow && this.#isEnough())) return undefined;
    worker.slow = false;
    return this.#queue.shift();
  }

  /** Others do the work while this one was slow. */
  #isEnough(): boolean {
    return [...this.#workers].filter((worker) => !worker.slow).length >= this.#options.connections;
  }

  async #watched(worker: Worker, job: Job): Promise<void> {
    const timer = setTimeout(() => {
      worker.slow = true;
      this.#fill();
    }, this.#options.slowAfter);
    try {
      await this.#do(worker, job);
    } catch (error) {
      job.reject(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async #do(worker: Worker, job: Job): Promise<void> {
    if (worker.session?.closed === true) worker.session = null;
    try {
      worker.session ??= await this.#open();
    } catch (error) {
      return this.#couldNotConnect(worker, error, job);
    }
    if (job.signal?.aborted === true) return job.resolve('abandoned');
    // Noted while the envelope is on its way; the content waits for it.
    const permit = job.maySubmit();
    permit.catch(() => undefined);
    const asksFirst = worker.asksFirst || this.#refused;
    const sent = !asksFirst || (await permit) ? await this.#deliver(worker, job, permit) : 'declined';
    const isPermitted = await permit;
    worker.asksFirst = sent !== 'sent';
    if (sent === 'sent' || sent instanceof SmtpFailure) this.#refused = sent !== 'sent';
    job.resolve(isPermitted ? sent : 'declined');
  }

  /** Connections that are open, or may still open, do the work. Without any, all waiting messages fail. */
  #couldNotConnect(worker: Worker, error: unknown, job: Job): void {
    const others = [...this.#workers].some((other) => other !== worker && !other.slow);
    if (others && error instanceof SmtpFailure) {
      worker.turnedAway = true;
      this.#crowdedUntil = performance.now() + CROWDED;
      this.#queue.unshift(job);
      return;
    }
    const failure = error instanceof SmtpFailure ? error : null;
    for (const one of [job, ...this.#queue.splice(0)]) {
      if (failure === null) one.reject(error);
      else one.resolve(failure);
    }
  }

  #open(): Promise<SmtpSession> {
    return SmtpSession.open(this.#options.server, this.#options.timeouts);
  }

  async #deliver(worker: Worker, job: Job, permit: Promise<boolean>): Promise<Sent> {
    if (job.signal?.aborted === true) return 'declined';
    const session = worker.session!;
    const reused = session.messages > 0;
    const failure = await this.#sendOver(session, job, permit);
    if (failure === null) return 'sent';
    if (typeof failure === 'string') {
      worker.session = null;
      return failure;
    }
    if (!failure.isOfConnection && (await session.reset())) return failure;
    session.close();
    worker.session = null;
    // The server closed a connection that it had kept for a while. Nothing of this message was sent.
    if (!reused || !failure.isOfConnection || failure.contentLeft) return failure;
    try {
      worker.session = await this.#open();
    } catch (error) {
      return error instanceof SmtpFailure ? error : failure;
    }
    return this.#deliver(worker, job, permit);
  }

  /** Null: the server took it. */
  async #sendOver(
    session: SmtpSession,
    { envelope, content, signal }: Job,
    permit: Promise<boolean>,
  ): Promise<SmtpFailure | 'abandoned' | 'declined' | null> {
    const abandon = (): void => session.close();
    signal?.addEventListener('abort', abandon, { once: true });
    try {
      return (await session.send(envelope, content, permit)) ? null : 'declined';
    } catch (error) {
      if (signal?.aborted === true && session.closed) return error instanceof SmtpFailure && !error.contentLeft ? 'declined' : 'abandoned';
      if (error instanceof SmtpFailure) return error;
      throw error;
    } finally {
      signal?.removeEventListener('abort', abandon);
    }
  }

  #keep(session: SmtpSession | null): void {
    if (session === null || session.closed) return;
    if (this.#closed || session.messages >= MESSAGES_PER_CONNECTION || this.#idle.length >= this.#options.connections) {
      session.quit();
      return;
    }
    const kept = { session, timer: setTimeout(() => this.#dismiss(session), IDLE) };
    kept.timer.unref();
    this.#idle.push(kept);
  }

  #dismiss(session: SmtpSession): void {
    const place = this.#idle.findIndex((kept) => kept.session === session);
    if (place === -1) return;
    this.#idle.splice(place, 1);
    session.quit();
  }
}
