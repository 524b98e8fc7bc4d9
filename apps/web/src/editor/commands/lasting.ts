/** Milliseconds that a movement takes: none where a person does not want motion. */
export const lasting = (milliseconds: number): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds);
