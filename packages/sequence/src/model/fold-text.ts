/**
 * As texts are compared: in one Unicode form, without regard to case in any language and to the blanks around them. Up and down again,
 * so that ß meets SS, every sigma is one and the dotless ı meets I; the dot that a lower-cased İ leaves behind goes.
 */
export function foldText(text: string): string {
  const trimmed = text.trim();
  // Most texts are plain ASCII, and rules compare very many of them.
  if (/^[\x20-\x7e]*$/.test(trimmed)) return trimmed.toLowerCase();
  const folded = trimmed.normalize('NFC').toLowerCase().toUpperCase().toLowerCase();
  return folded.replaceAll('ς', 'σ').replaceAll('i\u0307', 'i').normalize('NFC');
}
