/** What an analysis is of, in the address: a link shows somebody else the same figures. Read by whoever shows it, so as not to load the core with the first page. */
export interface AnalysisSearch {
  readonly source?: string;
  /** As typed, a touch per line. */
  readonly touches?: string;
  /** `answerRate=0.4,share.fortnight.1=0.3`: what is assumed otherwise than usual. */
  readonly assume?: string;
}

export function analysisSearch({ source, touches, assume }: Readonly<Record<string, unknown>>): AnalysisSearch {
  return {
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof touches === 'string' ? { touches } : {}),
    ...(typeof assume === 'string' ? { assume } : {}),
  };
}
