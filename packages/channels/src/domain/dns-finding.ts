/** What the DNS says about one kind of record. */
export interface DnsFinding {
  readonly record: 'MX' | 'SPF' | 'DKIM' | 'DMARC';
  readonly name: string;
  /** `unknown`: the DNS did not answer. */
  readonly status: 'pass' | 'fail' | 'unknown';
  readonly found: readonly string[];
  /** What it means, then what to do. */
  readonly message: string;
  /** The record to set, if Touchline knows it. */
  readonly copy: { readonly type: 'TXT'; readonly name: string; readonly value: string } | null;
}

export type LookUp<T> = { readonly ok: true; readonly value: readonly T[] } | { readonly ok: false; readonly error: string };

/** No such record is an answer. */
const NONE = new Set(['ENODATA', 'ENOTFOUND']);

export async function lookUp<T>(ask: () => Promise<readonly T[]>): Promise<LookUp<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    const { code = 'unknown' } = error as { readonly code?: string };
    return NONE.has(code) ? { ok: true, value: [] } : { ok: false, error: `The DNS did not answer (${code}). Try again later.` };
  }
}

/** TXT records come in parts of 255 characters. */
export async function texts(ask: () => Promise<readonly (readonly string[])[]>): Promise<LookUp<string>> {
  const found = await lookUp(ask);
  return found.ok ? { ok: true, value: found.value.map((parts) => parts.join('')) } : found;
}
