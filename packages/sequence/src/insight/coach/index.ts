export type { AddedStep, Advice, AdviceCode, Fix, Weight } from './advice.ts';
export { adviceText } from './advice-text.ts';
export type { AdviceText } from './advice-text.ts';
export { applyFix } from './apply-fix.ts';
export { coach } from './coach.ts';
export type { CoachOptions } from './coach.ts';
