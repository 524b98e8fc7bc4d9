export type Variant = Readonly<Record<string, unknown>>;

/** Variants of a touch; none for touches without variants. */
export function variantsOf(config: unknown): readonly Variant[] {
  const { variants = [] } = (config ?? {}) as { readonly variants?: readonly Variant[] };
  return variants;
}

/** The variant of a touch by its id, else its first; null for touches without variants. */
export function variantOf(config: unknown, id: string | null): Variant | null {
  const variants = variantsOf(config);
  return variants.find((one) => one['id'] === id) ?? variants[0] ?? null;
}
