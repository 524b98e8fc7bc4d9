/**
 * The form in which texts are compared: one Unicode form, without case in any language and without surrounding spaces. Converted to upper and then lower case,
 * so that ß equals SS, all sigmas are equal and the dotless ı equals I. The combining dot of a lower-cased İ is removed.
 */
export function foldText(text: string): string {
  const trimmed = text.trim();
  // A fast path, because most texts are plain ASCII and rules compare many of them.
  if (/^[\x20-\x7e]*$/.test(trimmed)) return trimmed.toLowerCase();
  const folded = trimmed.normalize('NFC').toLowerCase().toUpperCase().toLowerCase();
  return folded.replaceAll('ς', 'σ').replaceAll('i\u0307', 'i').normalize('NFC');
}
