interface TouchConfig {
  readonly goal: string;
  readonly variants?: readonly { readonly id: string }[];
}

/** The goal of a touch and its number of variants. */
export function TouchBody({ config }: { readonly config: TouchConfig }) {
  const variants = config.variants?.length ?? 0;
  if (config.goal === '' && variants < 2) return null;
  return (
    <span className="mt-1 flex items-start justify-between gap-2 text-xs text-ink-soft">
      <span className="line-clamp-1 break-words" title={config.goal}>
        {config.goal}
      </span>
      {variants > 1 ? (
        <span className="shrink-0 rounded-full bg-family-soft px-1.5 text-2xs font-semibold text-family">{variants} variants</span>
      ) : null}
    </span>
  );
}
