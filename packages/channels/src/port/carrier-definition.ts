import type { ZodType } from 'zod';
import type { ChannelOptions } from './channel-options.ts';
import type { ComposedMessage, ComposeOptions, TouchOptions } from './composition.ts';
import type { ChannelAdapter } from './port.ts';

/**
 * How messages travel without a person: one folder and a line in the registry. Shared code asks this definition and never compares a
 * carrier with a name.
 *
 * @typeParam Content of a variant of the channel's step kind
 */
export interface CarrierDefinition<Content> {
  /** Writes a touch for one lead; throws for a broken template. Null: the step wrote address and text itself. */
  readonly compose: ((content: Content, options: TouchOptions<Content>) => ComposedMessage) | null;
  /** What delivers in an installation. */
  readonly open: (options: ChannelOptions) => ChannelAdapter;
}

/** How a text that is being written is tried out, before it is saved or published. */
export interface TrialDefinition<Content> extends TrialWriter<Content> {
  /** Of a request, with `channel`. */
  readonly content: ZodType<Content>;
}

/** How a channel writes a test message to an address that a person gave. */
export interface TrialWriter<Content> {
  readonly compose: (content: Content, options: ComposeOptions) => ComposedMessage;
  /** The address of a test in the form of suppressions; null when it is invalid. */
  readonly addressFrom: (written: string) => string | null;
  readonly addressHint: string;
}
