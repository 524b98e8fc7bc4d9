import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Who runs on a data folder. The address is empty until it serves. */
const ownerSchema = z.object({ pid: z.number().int(), address: z.string().nullable() });

type Owner = z.infer<typeof ownerSchema>;

export interface InstanceLock {
  /** Tells others where we serve. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * Makes sure that one `up` at a time works on a data folder. What a killed one left behind is taken over.
 *
 * @throws Error that says where the other one is
 */
export async function lockInstance(folder: string): Promise<InstanceLock> {
  const file = join(folder, 'instance.json');
  const write = (owner: Owner, flag: string) => writeFile(file, JSON.stringify(owner), { flag });
  const mine: Owner = { pid: process.pid, address: null };
  try {
    await write(mine, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = await read(file);
    if (other !== null && (await isRunning(other))) {
      throw new Error(
        other.address === null
          ? 'Touchline is being started on this data folder already.'
          : `Touchline is running on this data folder already: ${other.address}`,
        { cause: error },
      );
    }
    await write(mine, 'w');
  }
  return {
    announce: (address) => write({ ...mine, address }, 'w'),
    release: () => rm(file, { force: true }),
  };
}

async function read(file: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Gone meanwhile, or cut off in the middle of writing.
    return null;
  }
}

/** Numbers of processes are used again: one that should serve and does not answer is somebody else. */
async function isRunning({ pid, address }: Owner): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  if (address === null) return true;
  const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return answer?.ok === true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
