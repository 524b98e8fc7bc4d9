import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Server } from './server.ts';

/** Processor seconds, which a busy machine does not distort. */
export interface CpuTime {
  readonly node: number;
  /** Of the server with all its processes; null where the system cannot report it (anything but Linux). */
  readonly postgres: number | null;
}

const TICKS_PER_SECOND = 100;

/** What `work` cost in processor time, this process and the database server. */
export async function cpuOf(server: Server, work: () => Promise<unknown>): Promise<CpuTime> {
  const [node, postgres] = [process.cpuUsage(), await postgresSeconds(server)];
  await work();
  const { user, system } = process.cpuUsage(node);
  const after = await postgresSeconds(server);
  return { node: (user + system) / 1e6, postgres: after === null || postgres === null ? null : after - postgres };
}

/** Time of the postmaster, of its finished children, and of the running ones. */
async function postgresSeconds({ folder }: Server): Promise<number | null> {
  try {
    const [postmaster = ''] = (await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n');
    const own = await statOf(postmaster);
    let ticks = own.time + own.childrensTime;
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const stat = await statOf(pid).catch(() => null);
      if (stat?.parent === postmaster) ticks += stat.time;
    }
    return ticks / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

async function statOf(pid: string): Promise<{ parent: string; time: number; childrensTime: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name before it may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const at = (index: number): number => Number(fields[index] ?? 0);
  return { parent: fields[1] ?? '', time: at(11) + at(12), childrensTime: at(13) + at(14) };
}
