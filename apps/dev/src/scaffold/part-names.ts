/** Names of a new part in each place. */
export interface PartNames {
  /** `tier-switch`: folder, and what documents store. */
  readonly kind: string;
  /** `tierSwitch` */
  readonly camel: string;
  /** `TierSwitch` */
  readonly pascal: string;
  /** `Tier switch` */
  readonly title: string;
  /** Key of a registry: `'tier-switch'`, quoted only if it has to be. */
  readonly key: string;
  /** Name of the definition: `tierSwitch`, and with the suffix where the word is reserved: `ifStep`. */
  readonly definition: string;
}

/** Words that cannot name a constant. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function
  if implements import in instanceof interface let new null package private protected public return static super switch this throw true try
  typeof undefined var void while with yield`.split(/\s+/),
);

/** Null for an invalid name. */
export function partNames(kind: string, suffix: string): PartNames | null {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(kind)) return null;
  const camel = kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    kind,
    camel,
    pascal: capitalized(camel),
    title: capitalized(kind.replaceAll('-', ' ')),
    key: kind === camel ? kind : `'${kind}'`,
    definition: RESERVED.has(camel) ? `${camel}${suffix}` : camel,
  };
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
