/** A name for files out of the name of a sequence, which may hold anything: “Q3 – Webinar/EMEA” → `q3-webinar-emea`. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return [...plain].slice(0, 80).join('') || 'sequence';
}
