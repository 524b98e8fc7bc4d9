/** What an experiment counts: at most once per lead, within the attribution window. */
export const METRICS = {
  'positive-reply': { event: 'positive-reply', ofStep: false },
  reply: { event: 'replied', ofStep: false },
  meeting: { event: 'meeting-booked', ofStep: false },
  click: { event: 'clicked', ofStep: true },
} as const;

export type Metric = keyof typeof METRICS;

/** Events that must not become more frequent, with the difference, in shares, that the watch is built for. */
export const GUARDRAILS: Readonly<Record<string, number>> = { unsubscribed: 0.01, complained: 0.005, 'negative-reply': 0.02 };
