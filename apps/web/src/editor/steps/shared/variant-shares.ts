/** Percent of leads that get each variant, whole numbers. All weights 0 means nobody gets any. */
export function shares(variants: readonly { readonly weight: number }[]): readonly number[] {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  return variants.map(({ weight }) => (total === 0 ? 0 : Math.round((weight / total) * 100)));
}

/** The first letter that no variant has; ids stay with what was sent, so a removed letter may come back only as a new variant. */
export function freeVariantId(variants: readonly { readonly id: string }[]): string {
  const taken = new Set(variants.map(({ id }) => id));
  for (let code = 97; code < 123; code++) {
    const id = String.fromCharCode(code);
    if (!taken.has(id)) return id;
  }
  return `v${variants.length + 1}`;
}
