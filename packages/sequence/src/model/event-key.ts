import type { SequenceEvent } from './event.ts';

/** Under which name events are counted: all of a name, or those about one page, in one Unicode form. A space is in no event's name. */
export function eventKey(name: string, page = ''): string {
  return page === '' ? name : `${name} ${page.normalize('NFC')}`;
}

/** The names under which one event is counted. */
export function keysOf({ name, properties }: SequenceEvent): readonly string[] {
  const page = properties?.['page'];
  return typeof page === 'string' && page !== '' ? [name, eventKey(name, page)] : [name];
}
