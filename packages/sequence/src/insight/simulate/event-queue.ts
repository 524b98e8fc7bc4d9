import type { SequenceEvent } from '../../model/event.ts';
import type { Instant } from '../../model/types.ts';

/** Future events, earliest first; events of the same instant in insertion order. */
export class EventQueue<Event extends { readonly at: Instant } = SequenceEvent> {
  #events: Event[] = [];

  add(event: Event): void {
    // The queue is short, so a search from the end is faster than a heap.
    let index = this.#events.length;
    while (index > 0 && this.#events[index - 1]!.at > event.at) index--;
    this.#events.splice(index, 0, event);
  }

  /** The next event, without removing it. */
  get next(): Event | undefined {
    return this.#events[0];
  }

  take(): Event | undefined {
    return this.#events.shift();
  }
}
