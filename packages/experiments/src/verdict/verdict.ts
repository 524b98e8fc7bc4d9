/** The state of an experiment. All but `running` are final. */
export type Verdict =
  | { readonly state: 'running' }
  | { readonly state: 'better'; readonly arm: string; readonly at: string }
  | { readonly state: 'no-difference'; readonly at: string }
  | { readonly state: 'guardrail'; readonly arm: string; readonly guardrail: string; readonly at: string }
  | { readonly state: 'invalid'; readonly p: number; readonly at: string };
