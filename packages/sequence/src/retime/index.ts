export { retime } from './retime.ts';
export type { Retimed, RetimedStep } from './retime.ts';
