import type { FieldPlace } from '@touchline/sequence';
import type { FieldMessage } from '../../ui/field.tsx';

/** A field that was asked for, and what is to be done there; null where the field says so itself. */
export interface FocusTarget extends FieldPlace {
  readonly message: string | null;
}

/** Marks the messages of a field as those of the sought one, with what is to be done there. */
export function withSought(messages: readonly FieldMessage[], path: string, sought: FocusTarget | null): readonly FieldMessage[] {
  if (sought === null || (sought.path !== path && !sought.path.startsWith(`${path}.`))) return messages;
  const own: readonly FieldMessage[] = sought.message === null ? [] : [{ severity: 'warning', text: sought.message }];
  return [...messages, ...own].map((message) => ({ ...message, sought: true }));
}
