import { EVENT_NAMES, eventDefinition } from './events.ts';

/** An event on which sequences usually end. Other event names are allowed, too. */
export interface KnownExitCondition {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
}

/** In the order of the UI, the usual ones first. */
export const EXIT_CONDITIONS: readonly KnownExitCondition[] = EVENT_NAMES.flatMap((name) => {
  const exit = eventDefinition(name)?.exit;
  return exit === undefined ? [] : [{ name, title: exit.title, explanation: exit.explanation }];
});

/** Exit conditions of a new sequence. */
export const USUAL_EXITS: readonly string[] = EVENT_NAMES.filter((name) => eventDefinition(name)?.exit?.usual === true);
