export { lengthInDays, retime } from './retime.ts';
export type { LengthInDays, Retimed, RetimedStep } from './retime.ts';
export { touchDays } from './touch-days.ts';
export type { Squeeze, TouchDay, TouchDays } from './touch-days.ts';
export { heldText, squeezeText } from './retime-text.ts';
