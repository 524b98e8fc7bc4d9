import type { SequenceEvent } from '../../model/event.ts';
import type { Instant } from '../../model/types.ts';

/** Events to come, earliest first; those of the same instant in the order in which they were added. */
export class EventQueue<Event extends { readonly at: Instant } = SequenceEvent> {
  #events: Event[] = [];

  add(event: Event): void {
    // Few are ever waiting, so a search from the end beats a heap.
    let index = this.#events.length;
    while (index > 0 && this.#events[index - 1]!.at > event.at) index--;
    this.#events.splice(index, 0, event);
  }

  /** Looks without taking. */
  get next(): Event | undefined {
    return this.#events[0];
  }

  take(): Event | undefined {
    return this.#events.shift();
  }
}
