/** An event that sequences usually end on. Any other event name may be used as well. */
export interface KnownExitCondition {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
}

/** In the order in which to offer them; the first four are on in a new sequence. */
export const EXIT_CONDITIONS: readonly KnownExitCondition[] = [
  { name: 'replied', title: 'Replied', explanation: 'On any channel. Nothing automatic goes out after a person has answered.' },
  { name: 'meeting-booked', title: 'Booked a meeting', explanation: 'Through a booking link or by hand.' },
  { name: 'unsubscribed', title: 'Unsubscribed', explanation: 'By link, by STOP, or by telling you.' },
  { name: 'bounced', title: 'Bounced', explanation: 'The address does not exist.' },
  { name: 'positive-reply', title: 'Replied positively', explanation: 'Only replies that were read as positive; others go on.' },
  { name: 'won', title: 'Won', explanation: 'The deal was closed.' },
  { name: 'lost', title: 'Lost', explanation: 'The deal was lost.' },
  { name: 'disqualified', title: 'Disqualified', explanation: 'Somebody decided that the lead does not fit.' },
  { name: 'colleague-replied', title: 'A colleague replied', explanation: 'Somebody else of the same company has answered.' },
];
