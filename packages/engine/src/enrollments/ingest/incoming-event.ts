import type { Channel, Instant, Json, SequenceEvent, StepId } from '@touchline/sequence';

/** An event as its source reports it. */
export interface IncomingEvent {
  readonly workspaceId: string;
  /** Id at its source. The same key again is the same event, without effect. */
  readonly key: string;
  readonly name: string;
  /** When it happened. */
  readonly at: Instant;
  /** Without an enrollment or a message, every running enrollment of the lead gets it. */
  readonly leadId?: string | null;
  readonly enrollmentId?: string | null;
  /** Missing enrollment, lead, step, visit and channel are filled in from the message. */
  readonly messageId?: string | null;
  readonly step?: StepId | null;
  readonly visit?: number | null;
  readonly channel?: Channel | null;
  readonly human?: boolean;
  readonly link?: string | null;
  readonly outcome?: string | null;
  readonly properties?: Readonly<Record<string, Json>>;
  /** Email address that the source names, where it is not the lead's or no lead has it. Events that suppress concern this address. */
  readonly address?: string;
  /** Of an unsubscription: the channels that it is about, where that is not just `channel`. */
  readonly revokes?: readonly Channel[];
}

/** The event as an enrollment gets it. `about`: the touch that it names belongs to this enrollment. */
export function toSequenceEvent(event: IncomingEvent, about: boolean): SequenceEvent {
  const { key, name, at, step, visit, channel, human, link, outcome, properties } = event;
  return {
    id: key,
    name,
    at,
    ...(about && step != null ? { step } : {}),
    ...(about && visit != null ? { visit } : {}),
    ...(channel == null ? {} : { channel }),
    ...(human === undefined ? {} : { human }),
    ...(link == null ? {} : { link }),
    ...(outcome == null ? {} : { outcome }),
    ...(properties === undefined ? {} : { properties }),
  };
}
