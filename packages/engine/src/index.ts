export { type Clock, databaseClock } from './clock.ts';
export type { EngineDeps, Logger } from './deps.ts';
export { enroll } from './enroll.ts';
export type { Enrolled, EnrollRefusal, EnrollRequest } from './enroll-within.ts';
export { stepDue, type StepDueOptions, type StepDueResult } from './step/step-due.ts';
