import { type ProcessSpec, supervise, type Supervised } from './supervise.ts';

export interface StartedApi {
  readonly child: Supervised;
  /** Why it cannot listen, as a system error code or `ended`, and then it is stopped; null when it listens. */
  readonly refusal: string | null;
  /** The link of the newest start that creates the first account; null when there is one. */
  readonly ownerLink: () => string | null;
}

/** Starts the API and waits until it has its port, or says that it cannot have it. An answer on the port could be another program's. */
export async function startApi(
  spec: Omit<ProcessSpec, 'name' | 'onMessage'>,
  stopped: Promise<void>,
  say: (line: string) => void,
): Promise<StartedApi> {
  const answered = Promise.withResolvers<string | null>();
  let isSettled = false;
  const settle = (refusal: string | null) => {
    isSettled = true;
    answered.resolve(refusal);
  };
  let link: string | null = null;
  const onMessage = (message: unknown) => {
    const { listening, refusal, ownerLink } = message as { listening?: boolean; refusal?: string; ownerLink?: string };
    if (ownerLink !== undefined) {
      // A restart of the API replaces the link.
      if (isSettled) say(`  The owner link has changed: ${ownerLink}`);
      link = ownerLink;
    }
    if (listening === true || refusal !== undefined) settle(refusal ?? null);
  };
  let isWanted = true;
  const child = supervise({ ...spec, name: 'API', onMessage }, (line) => {
    if (!isSettled) settle('ended');
    else if (isWanted) say(line);
  });
  const refusal = await Promise.race([answered.promise, stopped.then(() => null)]);
  isWanted = refusal === null;
  if (!isWanted) await child.stop();
  return { child, refusal, ownerLink: () => link };
}
