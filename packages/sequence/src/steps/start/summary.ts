import type { StartConfig } from './config.ts';

const WAYS: Record<StartConfig['entry'], string> = {
  manual: 'Leads are added by hand',
  form: 'Leads come in through a form',
  import: 'Leads come in by import',
  api: 'Leads come in through the API',
};

export function startSummary(config: StartConfig): string {
  return WAYS[config.entry];
}
