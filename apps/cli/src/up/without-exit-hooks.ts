const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'beforeExit', 'exit'] as const;

type Listener = (...args: unknown[]) => void;

const listenersOf = (event: string): readonly Listener[] => process.rawListeners(event as 'SIGINT') as Listener[];

/**
 * Runs what loads or starts a library that hooks itself to the end of the process, and takes its hooks off again: they end it at the
 * first signal, before the API, the workers and the database are stopped in order, or with another exit code.
 */
export async function withoutExitHooks<Result>(action: () => Promise<Result>): Promise<Result> {
  const before = new Map(EVENTS.map((event) => [event, new Set(listenersOf(event))]));
  const result = await action();
  for (const [event, known] of before) {
    for (const listener of listenersOf(event)) if (!known.has(listener)) process.removeListener(event, listener);
  }
  return result;
}
