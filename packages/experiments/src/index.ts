export { type Rate, rate } from './rate.ts';
export { isEarly } from './is-early.ts';
