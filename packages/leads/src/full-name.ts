/** A title without a dot may be a first name: "M Night Shyamalan". */
const TITLES = /^(?:(?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|mme|mlle|sr|sra|sir)\.?|(?:m|ing|dipl)\.|dipl\.?-ing\.?)\s+)+(?=\S)/i;
const SUFFIXES = /,?\s+(?:jr|sr|ii|iii|iv|phd|ph\.d|md|mba|esq|cpa)\.?$/i;

/** `Ada King Moreau` → Ada, King Moreau; `Moreau, Ada` → Ada, Moreau. One word is the first name. */
export function splitName(text: string): { readonly firstName: string; readonly lastName?: string } {
  const name = text.trim().replaceAll(/\s+/g, ' ').replace(TITLES, '').replace(SUFFIXES, '');
  const turned = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (turned) return { firstName: turned[2]!.trim().replace(TITLES, ''), lastName: turned[1]!.trim() };
  const at = name.indexOf(' ');
  return at === -1 ? { firstName: name } : { firstName: name.slice(0, at), lastName: name.slice(at + 1) };
}
