import type { Fault } from '../lib/fault.ts';
import { backlogOfOne } from './backlog-of-one.ts';
import { clockOff } from './clock-off.ts';
import { diskFull } from './disk-full.ts';
import { fourNamespaces } from './four-namespaces.ts';
import { killedBeforeCommit } from './killed-before-commit.ts';
import { offTwoDays } from './off-two-days.ts';
import { postgresAway } from './postgres-away.ts';
import { sameEvent } from './same-event.ts';
import { shortOfResources } from './short-of-resources.ts';
import { workerCutOff } from './worker-cut-off.ts';
import { workersKilled } from './workers-killed.ts';

export const faults: readonly Fault[] = [
  workersKilled,
  killedBeforeCommit,
  postgresAway,
  workerCutOff,
  fourNamespaces,
  clockOff,
  diskFull,
  shortOfResources,
  offTwoDays,
  sameEvent,
  backlogOfOne,
];
