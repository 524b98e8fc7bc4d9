/** An event that sequences usually end on. Any other event name may be used as well. */
export interface KnownExitCondition {
  readonly name: string;
  readonly title: string;
  readonly explanation: string;
}

/** In the order in which to offer them; the first four are on in a new sequence. */
export const EXIT_CONDITIONS: readonly KnownExitCondition[] = [
  { name: 'replied', title: 'The lead replies', explanation: 'On any channel. Nothing automatic goes out after a person has answered.' },
  { name: 'meeting-booked', title: 'A meeting is booked', explanation: 'Through a booking link or by hand.' },
  { name: 'unsubscribed', title: 'The lead unsubscribes', explanation: 'By link, by STOP, or by telling you.' },
  { name: 'bounced', title: 'The address does not work', explanation: 'A message came back for good.' },
  { name: 'positive-reply', title: 'The lead replies positively', explanation: 'Only replies that were read as positive; others go on.' },
  { name: 'won', title: 'The deal is won', explanation: 'Told by your CRM, or by hand.' },
  { name: 'lost', title: 'The deal is lost', explanation: 'Told by your CRM, or by hand.' },
  { name: 'disqualified', title: 'The lead is disqualified', explanation: 'Somebody decided that the lead does not fit.' },
  {
    name: 'colleague-replied',
    title: 'A colleague of the lead replies',
    explanation: 'Another lead with the same company name has answered.',
  },
];
