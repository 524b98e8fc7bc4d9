/** File name for a sequence name with any characters: “Q3 – Webinar/EMEA” → `q3-webinar-emea`. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return [...plain].slice(0, 80).join('') || 'sequence';
}
