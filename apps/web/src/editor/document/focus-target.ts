import type { FieldPlace } from '@touchline/sequence';
import type { FieldMessage } from '../../ui/field.tsx';

/** A field to focus, and what to do there; null when the field's own messages say it. */
export interface FocusTarget extends FieldPlace {
  readonly message: string | null;
}

/** Adds to the messages of the focused field what to do there. */
export function withFocusTarget(messages: readonly FieldMessage[], path: string, focusTarget: FocusTarget | null): readonly FieldMessage[] {
  if (focusTarget === null || (focusTarget.path !== path && !focusTarget.path.startsWith(`${path}.`))) return messages;
  const own: readonly FieldMessage[] = focusTarget.message === null ? [] : [{ severity: 'warning', text: focusTarget.message }];
  return [...messages, ...own].map((message) => ({ ...message, focusTarget: true }));
}
