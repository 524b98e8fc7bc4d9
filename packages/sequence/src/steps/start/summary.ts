import type { StartConfig } from './config.ts';

const WAYS: Record<StartConfig['entry'], string> = {
  manual: 'Manual enrollment',
  form: 'Form submission',
  import: 'Import',
  api: 'API enrollment',
};

export function startSummary(config: StartConfig): string {
  return WAYS[config.entry];
}
