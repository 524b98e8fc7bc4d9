/** Percent of leads that get each variant, as integers. With all weights 0, all shares are 0. */
export function shares(variants: readonly { readonly weight: number }[]): readonly number[] {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  return variants.map(({ weight }) => (total === 0 ? 0 : Math.round((weight / total) * 100)));
}

/** The first unused letter. Sent messages keep their variant id, so a removed letter returns only as a new variant. */
export function freeVariantId(variants: readonly { readonly id: string }[]): string {
  const taken = new Set(variants.map(({ id }) => id));
  for (let code = 97; code < 123; code++) {
    const id = String.fromCharCode(code);
    if (!taken.has(id)) return id;
  }
  return `v${variants.length + 1}`;
}
