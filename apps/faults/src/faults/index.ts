import type { Fault } from '../lib/fault.ts';
import { singleSequenceBacklog } from './single-sequence-backlog.ts';
import { clockSkew } from './clock-skew.ts';
import { diskFull } from './disk-full.ts';
import { fourNamespaces } from './four-namespaces.ts';
import { killedBeforeCommit } from './killed-before-commit.ts';
import { twoDayOutage } from './two-day-outage.ts';
import { postgresRestart } from './postgres-restart.ts';
import { sameEvent } from './same-event.ts';
import { resourceExhaustion } from './resource-exhaustion.ts';
import { workerCutOff } from './worker-cut-off.ts';
import { workersKilled } from './workers-killed.ts';

export const faults: readonly Fault[] = [
  workersKilled,
  killedBeforeCommit,
  postgresRestart,
  workerCutOff,
  fourNamespaces,
  clockSkew,
  diskFull,
  resourceExhaustion,
  twoDayOutage,
  sameEvent,
  singleSequenceBacklog,
];
