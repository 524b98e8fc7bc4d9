export { type Rate, rate } from './rate.ts';
