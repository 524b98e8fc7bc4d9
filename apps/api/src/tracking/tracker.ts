import { type TrackingToken, verifyToken } from '@touchline/channels';
import { DEFAULT_WORKSPACE_ID, ensureSecret } from '@touchline/db';
import { inWorkspace, submitEvents } from '@touchline/engine';
import type { ApiDeps } from '../context/deps.ts';
import { now } from '../context/now.ts';
import { findMessageOrigin } from '../queries/message-origin.ts';
import { messageEvents, type MessageOrigin } from './message-events.ts';

type TrackedType = TrackingToken['type'];

/** Reads tracked addresses and reports what happened at them. The tracked routes and the sandbox share it. */
export interface Tracker {
  /** Payload of a token; null when we did not sign it for this purpose. */
  read<Type extends TrackedType>(type: Type, signed: string): Promise<Extract<TrackingToken, { type: Type }> | null>;
  /** `at`: when it happened; now when left out. */
  opened(token: TrackingToken, human: boolean, at?: number): Promise<Reported>;
  clicked(token: TrackingToken & { type: 'click' }, human: boolean, at?: number): Promise<Reported>;
  unsubscribed(token: TrackingToken): Promise<Reported>;
}

export interface Reported {
  readonly accepted: number;
  readonly duplicates: number;
}

const nothing: Reported = { accepted: 0, duplicates: 0 };

export function createTracker({ engine }: Pick<ApiDeps, 'engine'>): Tracker {
  let key: Promise<string> | undefined;
  const loadKey = () =>
    (key ??= ensureSecret(engine.db, DEFAULT_WORKSPACE_ID, 'tracking').catch((error: unknown) => {
      key = undefined;
      throw error;
    }));

  /** A deleted message has no enrollment to notify. */
  const report = async (
    token: TrackingToken,
    event: (origin: MessageOrigin, at: number) => ReturnType<typeof messageEvents.bounced>,
    happened?: number,
  ): Promise<Reported> => {
    const own = inWorkspace(engine, token.workspaceId);
    const origin = await findMessageOrigin(own.db, token.workspaceId, token.messageId);
    if (origin === null) return nothing;
    return submitEvents(own, [event(origin, happened ?? (await now(engine)))]);
  };

  return {
    async read(type, signed) {
      const token = verifyToken(await loadKey(), signed);
      return token?.type === type ? (token as Extract<TrackingToken, { type: typeof type }>) : null;
    },
    opened: (token, human, happened) => report(token, (origin, at) => messageEvents.opened(origin, at, human), happened),
    clicked: (token, human, happened) => report(token, (origin, at) => messageEvents.clicked(origin, at, human, token.link), happened),
    unsubscribed: (token) => report(token, messageEvents.unsubscribed),
  };
}
