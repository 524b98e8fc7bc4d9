/** The input of an analysis, kept in the URL, so that a shared link shows the same figures. Parsed by the view, so that the first page does not load the core. */
export interface AnalysisSearch {
  readonly source?: string;
  /** As typed, a touch per line. */
  readonly touches?: string;
  /** `answerRate=0.4,share.fortnight.1=0.3`: assumptions that differ from the defaults. */
  readonly assume?: string;
}

export function analysisSearch({ source, touches, assume }: Readonly<Record<string, unknown>>): AnalysisSearch {
  return {
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof touches === 'string' ? { touches } : {}),
    ...(typeof assume === 'string' ? { assume } : {}),
  };
}
