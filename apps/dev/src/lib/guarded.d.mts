import type { ChildProcess, SpawnOptions } from 'node:child_process';

export function spawnGuarded(command: string, args: readonly string[], options: SpawnOptions): ChildProcess;
