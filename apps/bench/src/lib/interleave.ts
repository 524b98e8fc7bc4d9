/** Returns one figure, measured on its own state. */
export type Measure = () => Promise<number>;

/**
 * Runs ours, the baseline, ours … so that other load on the machine affects both alike. Never fewer than three
 * rounds.
 */
export async function interleave(rounds: number, ours: Measure, baseline: Measure): Promise<{ ours: number[]; baseline: number[] }> {
  const figures = { ours: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < Math.max(3, rounds); round += 1) {
    figures.ours.push(await ours());
    figures.baseline.push(await baseline());
  }
  return figures;
}

/** Never fewer than three rounds. */
export async function repeat(rounds: number, ours: Measure): Promise<number[]> {
  const figures: number[] = [];
  for (let round = 0; round < Math.max(3, rounds); round += 1) figures.push(await ours());
  return figures;
}

/** Operations per second of `work`. */
export async function rate(work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const done = await work();
  return (done * 1000) / (performance.now() - start);
}
