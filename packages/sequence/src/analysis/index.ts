export { analyze, USUAL_ASSUMPTIONS } from './analyze.ts';
export type { Analysis, AnalyzedTouch, Assumptions } from './analyze.ts';
export { frameworkFor, FRAMEWORKS, LEAD_SOURCES } from './framework.ts';
export type { Framework, FrameworkTouch, LeadSource } from './framework.ts';
export { parseTouches, touchesOf } from './given-touches.ts';
export { touchCount } from './touch-count.ts';
export type { GivenTouch, TypedTouches } from './given-touches.ts';
export type { MatchedTouch } from './match.ts';
