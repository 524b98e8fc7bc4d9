import { gammaTail } from './gamma-tail.ts';

/** The share of the standard normal distribution above `z`. */
export function normalTail(z: number): number {
  const half = gammaTail(0.5, (z * z) / 2) / 2;
  return z < 0 ? 1 - half : half;
}

/** The `z` below which the given share of the standard normal distribution lies, for a share in 0…1 without the ends. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  let low = -40;
  let high = 0;
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (normalTail(-middle) < share) low = middle;
    else high = middle;
    if (middle === low && middle === high) break;
  }
  return (low + high) / 2;
}

/** The density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The share of the chi-squared distribution with `freedom` degrees above `x`. */
export const chiSquaredTail = (x: number, freedom: number): number => gammaTail(freedom / 2, x / 2);
