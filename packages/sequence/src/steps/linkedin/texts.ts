import type { TouchText } from '../definition/step-definition.ts';
import type { LinkedinConfig } from './config.ts';

/** A profile view has no text. */
export function linkedinTexts({ action, variants }: LinkedinConfig): readonly TouchText[] {
  if (action === 'view') return [];
  return variants.map(({ id, text }, index) => ({ variant: id, part: 'body', path: `variants.${index}.text`, text }));
}
