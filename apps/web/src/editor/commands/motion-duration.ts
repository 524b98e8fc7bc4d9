/** The duration of an animation in milliseconds; 0 with reduced motion. */
export const motionDuration = (milliseconds: number): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds);
