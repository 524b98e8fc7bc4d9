import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LockOwner, readOwner, tryLock } from '../../../dev/src/lib/file-lock.mjs';

export interface InstanceLock {
  /** Tells others where we will serve. */
  willServe(address: string): void;
  /** Tells others where we serve. */
  serves(address: string): void;
  release(): void;
}

/** The other one says where it will serve within moments of its start. */
const ADDRESS_MS = 2_000;

/**
 * Ensures that only one `up` uses a data folder. The lock of a killed process is taken over.
 *
 * @throws Error that says where the other one is
 */
export async function lockInstance(folder: string): Promise<InstanceLock> {
  const file = join(folder, 'instance.json');
  const { lock, owner } = await tryLock(file);
  if (lock === null) throw new Error(await describe(file, owner));
  return {
    willServe: (address) => lock.update({ address, isReady: false }),
    serves: (address) => lock.update({ address, isReady: true }),
    release: () => lock.release(),
  };
}

async function describe(file: string, first: LockOwner): Promise<string> {
  let owner: LockOwner = first;
  for (const deadline = performance.now() + ADDRESS_MS; typeof owner['address'] !== 'string' && performance.now() < deadline;) {
    await sleep(50);
    owner = readOwner(file) ?? owner;
  }
  const address = typeof owner['address'] === 'string' ? owner['address'] : null;
  const who = `(process ${owner.pid})`;
  if (address === null) return `Touchline is starting on this data folder already ${who}. Wait for its address there.`;
  return owner['isReady'] === true
    ? `Touchline is running on this data folder already ${who}: ${address}`
    : `Touchline is starting on this data folder already ${who}. It will be at ${address}`;
}
