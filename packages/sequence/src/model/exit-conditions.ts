import { EVENT_NAMES, eventDefinition } from './events.ts';

/** An event that sequences usually end on. Any other event name may be used as well. */
export interface KnownExitCondition {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
}

/** In the order in which to offer them; the usual ones first. */
export const EXIT_CONDITIONS: readonly KnownExitCondition[] = EVENT_NAMES.flatMap((name) => {
  const exit = eventDefinition(name)?.exit;
  return exit === undefined ? [] : [{ name, title: exit.title, explanation: exit.explanation }];
});

/** What a new sequence ends on. */
export const USUAL_EXITS: readonly string[] = EVENT_NAMES.filter((name) => eventDefinition(name)?.exit?.usual === true);
