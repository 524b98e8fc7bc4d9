import type { Logger } from 'pino';
import type { ChangeListener } from './change-listener.ts';

/** Changes within this time become one message: a batch of the engine touches a sequence many times. */
const DEBOUNCE_MS = 150;

/** Open streams per process. Each costs a socket and some memory, and no team needs this many. */
export const MOST_WATCHERS = 1_000;

export interface Subscriber {
  /** The new figures, as JSON text made once for all subscribers of a topic. */
  onFigures(json: string): void;
  /** The process is going down. */
  onClose(): void;
}

export interface LiveHub {
  /** No further subscriber is taken. */
  isFull(): boolean;
  /** The figures come at once, and again after each change. Returns what ends the subscription. */
  subscribe(feed: Feed, subscriber: Subscriber): () => void;
  close(): Promise<void>;
}

/** What a subscriber watches. Subscribers of one topic share what the first of them loads. */
export interface Feed {
  readonly topic: string;
  readonly load: () => Promise<unknown>;
}

interface Topic extends Feed {
  readonly subscribers: Set<Subscriber>;
  timer: NodeJS.Timeout | null;
  busy: boolean;
  changedMeanwhile: boolean;
}

export interface LiveHubOptions {
  readonly listen: (handlers: { onChange: (topic: string) => void; onGap: () => void }) => ChangeListener;
  readonly logger: Logger;
}

/**
 * Tells every open canvas of a sequence and every bell of a member when its figures changed: one listening connection and one query per
 * change, however many watch. Listens from the first subscriber on.
 */
export function createLiveHub({ listen, logger }: LiveHubOptions): LiveHub {
  const topics = new Map<string, Topic>();
  let listener: ChangeListener | null = null;
  let closed = false;

  const refresh = async (topic: Topic): Promise<void> => {
    topic.timer = null;
    if (topic.busy) {
      topic.changedMeanwhile = true;
      return;
    }
    topic.busy = true;
    try {
      const json = JSON.stringify(await topic.load());
      for (const subscriber of topic.subscribers) subscriber.onFigures(json);
    } catch (error) {
      logger.warn({ err: error, topic: topic.topic }, 'failed to read live figures');
    } finally {
      topic.busy = false;
      if (topic.changedMeanwhile) {
        topic.changedMeanwhile = false;
        schedule(topic);
      }
    }
  };

  const schedule = (topic: Topic): void => {
    if (topic.subscribers.size > 0) topic.timer ??= setTimeout(() => void refresh(topic), DEBOUNCE_MS);
  };

  const start = () =>
    listen({
      onChange: (name) => {
        const topic = topics.get(name);
        if (topic) schedule(topic);
      },
      onGap: () => {
        for (const topic of topics.values()) schedule(topic);
      },
    });

  return {
    isFull: () => topics.values().reduce((sum, { subscribers }) => sum + subscribers.size, 0) >= MOST_WATCHERS,
    subscribe(feed, subscriber) {
      if (closed) {
        subscriber.onClose();
        return () => undefined;
      }
      listener ??= start();
      const topic = topics.get(feed.topic) ?? {
        ...feed,
        subscribers: new Set<Subscriber>(),
        timer: null,
        busy: false,
        changedMeanwhile: false,
      };
      topics.set(feed.topic, topic);
      topic.subscribers.add(subscriber);
      // Read after subscribing, never before: a change in between would be lost.
      void refresh(topic);
      return () => {
        topic.subscribers.delete(subscriber);
        if (topic.subscribers.size > 0) return;
        if (topic.timer) clearTimeout(topic.timer);
        if (topics.get(feed.topic) === topic) topics.delete(feed.topic);
      };
    },
    async close() {
      closed = true;
      for (const topic of topics.values()) {
        if (topic.timer) clearTimeout(topic.timer);
        for (const subscriber of topic.subscribers) subscriber.onClose();
        topic.subscribers.clear();
      }
      topics.clear();
      await listener?.close();
    },
  };
}
