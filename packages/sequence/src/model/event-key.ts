import type { SequenceEvent } from './event.ts';

/** The key under which events are counted: all events of a name, or those about one page in one Unicode form. Event names contain no space. */
export function eventKey(name: string, page = ''): string {
  return page === '' ? name : `${name} ${page.normalize('NFC')}`;
}

/** The keys under which one event is counted. */
export function keysOf({ name, properties }: SequenceEvent): readonly string[] {
  const page = properties?.['page'];
  return typeof page === 'string' && page !== '' ? [name, eventKey(name, page)] : [name];
}
