export { retime } from './retime.ts';
export type { Retimed, RetimedStep } from './retime.ts';
export { touchDays } from './touch-days.ts';
export type { Squeeze, TouchDay, TouchDays } from './touch-days.ts';
export { heldText, squeezeText } from './retime-text.ts';
