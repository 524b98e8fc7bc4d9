import type { TouchText } from '../definition/step-definition.ts';
import type { EmailConfig } from './config.ts';

export function emailTexts({ variants }: EmailConfig): readonly TouchText[] {
  return variants.flatMap(textsOf);
}

function textsOf(variant: EmailConfig['variants'][number], index: number): readonly TouchText[] {
  const path = `variants.${index}`;
  return [
    { variant: variant.id, part: 'subject', path: `${path}.subject`, text: variant.subject },
    { variant: variant.id, part: 'preview', path: `${path}.preview`, text: variant.preview },
    { variant: variant.id, part: 'body', path: `${path}.body`, text: variant.body },
  ];
}
