import type { LucideIcon } from 'lucide-react';
import type { ComponentType, HTMLInputTypeAttribute } from 'react';
import type { TrialContent } from '../../api/trial-messages.ts';
import type { Enrollment, NextMessage, SandboxMessage, SandboxSummary } from '../../api/types.ts';

/** The texts of a message by name, as templates. */
export type Texts = NonNullable<NextMessage['content']>;

/** How the web app shows a channel. Names, addresses and limits come from its definition in the core. */
export interface ChannelView {
  readonly icon: LucideIcon;
  /** Messages in the sandbox. Missing: a person carries out the touches. */
  readonly received?: ReceivedView;
  /** Preview and test of a text. Missing: the server cannot render one. */
  readonly trial?: TrialView;
}

interface ReceivedView {
  /** The message as the recipient sees it. */
  readonly body: ComponentType<{ readonly message: SandboxMessage }>;
  /** The reason that a recipient cannot answer. Null where the recipient can reply, unsubscribe and bounce. */
  readonly noAnswer: string | null;
  /** Text in the list, if it says more than the start of the message. Null: the message does. */
  readonly excerpt?: (message: SandboxSummary) => string | null;
}

interface TrialView {
  /** Request for a preview; null if a text is missing. `messages` are the enrollment's messages, newest first. */
  readonly contentOf: (texts: Texts, messages: Enrollment['messages']) => TrialContent | null;
  /** Input for the address of a test. */
  readonly address: {
    readonly label: string;
    readonly type: HTMLInputTypeAttribute;
    readonly placeholder: string;
    readonly autoComplete: string;
  };
  /** It looks different on a phone. */
  readonly hasWidths: boolean;
}
