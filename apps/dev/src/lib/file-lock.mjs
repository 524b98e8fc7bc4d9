// Built-in modules only: the installer uses it before the installation.
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What file systems without hard links say. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
const TAKE_OVER_PAUSE = 50;

/**
 * Takes a lock that is a file, whole from its first instant. The lock of a dead process is taken over by one of those who try: they compete
 * for a name that belongs to that dead owner alone.
 *
 * @returns the lock, or the living owner of it
 */
export async function tryLock(file, details = {}) {
  const mine = { id: randomUUID(), pid: process.pid, born: bornOf(process.pid), ...details };
  const draft = `${file}.${mine.id}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (;;) {
      if (place(draft, file)) return { owner: null, lock: lockOf(file, mine) };
      const other = readOwner(file);
      if (other === null) continue;
      if (lives(other)) return { owner: other, lock: null };
      const claim = `${file}.after-${other.id}`;
      if (place(draft, claim)) {
        // A late process finds a new owner, whose lock it must not replace.
        const isStale = readOwner(file)?.id === other.id;
        if (isStale) {
          renameSync(claim, file);
          return { owner: null, lock: lockOf(file, mine) };
        }
        rmSync(claim, { force: true });
        continue;
      }
      const rival = readOwner(claim);
      if (rival !== null && !lives(rival)) rmSync(claim, { force: true });
      await sleep(TAKE_OVER_PAUSE);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes the lock as soon as it is free. `onWait` is called once with its owner. */
export async function lockWhenFree(file, onWait) {
  for (let waited = false; ; waited = true) {
    const { lock, owner } = await tryLock(file);
    if (lock !== null) return lock;
    if (!waited) onWait(owner);
    await sleep(200);
  }
}

function lockOf(file, mine) {
  let current = mine;
  return {
    update: (details) => {
      current = { ...current, ...details };
      const draft = `${file}.${mine.id}`;
      writeFileSync(draft, JSON.stringify(current));
      renameSync(draft, file);
    },
    release: () => {
      if (readOwner(file)?.id === mine.id) rmSync(file, { force: true });
    },
  };
}

/** Copies `draft` to `name` unless that exists. */
function place(draft, name) {
  try {
    linkSync(draft, name);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (!NO_LINKS.has(error.code)) throw error;
  }
  try {
    writeFileSync(name, readFileSync(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Null when the file does not exist. An unreadable lock has a dead owner. */
export function readOwner(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const owner = JSON.parse(text);
    if (Number.isInteger(owner?.pid)) return { id: 'unnamed', born: null, ...owner };
  } catch {
    // Cut off in the middle of writing, where there are no hard links.
  }
  return { id: 'unreadable', pid: 0, born: null };
}

function lives({ pid, born }) {
  if (pid === 0) return false;
  const current = bornOf(pid);
  // Numbers of processes are used again, in a container after each start.
  if (born !== null && current !== null) return born === current;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Tells a process from another that has its number later. Null where the system has no /proc. */
function bornOf(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program name, in brackets, may contain anything. The start time is field 22; the name is field 2.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
  }
}
