/** How one language says: no more of these. All of it as `fold` writes it; strings are alternatives, and parts of regular expressions. */
export interface OptOutLanguage {
  /** A sentence that is one of these, polite words aside, takes the consent back: at the beginning or at the end of a reply. */
  readonly words: readonly string[];
  /** Words that mean other things too: only where they are the whole reply. */
  readonly alone?: readonly string[];
  /** Take it back as the whole reply in capital letters, as keywords are written: "NO". In other letters these answer a question. */
  readonly shouted?: readonly string[];
  /** Take the consent back wherever a sentence contains them. */
  readonly phrases: readonly string[];
  /** May stand around a word without a change to what it means. */
  readonly polite: readonly string[];
  /** Right before a word or phrase, these turn it round: "don't stop". */
  readonly not?: readonly string[];
  /** A sentence that contains one of these restricts a time only, and no channel: "don't call me today". */
  readonly later?: readonly string[];
}
