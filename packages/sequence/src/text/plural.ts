/** `1 day`, `2 business days`. */
export function quantity(amount: number, unit: string): string {
  const words = unit.replaceAll('-', ' ');
  return `${amount} ${amount === 1 ? words.replace(/s$/, '') : words}`;
}
