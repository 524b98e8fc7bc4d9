const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs what loads or starts a library that hooks itself to signals, and takes its hooks off again: they end the process at the
 * first signal, before the API, the workers and the database are stopped in their order.
 */
export async function withoutSignalHooks<Result>(action: () => Promise<Result>): Promise<Result> {
  const before = new Map(SIGNALS.map((signal) => [signal, new Set(process.listeners(signal))]));
  const result = await action();
  for (const [signal, known] of before) {
    for (const listener of process.listeners(signal)) if (!known.has(listener)) process.removeListener(signal, listener);
  }
  return result;
}
