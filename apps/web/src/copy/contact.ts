import { type AddressField, type Channel, channelDefinition } from '@touchline/sequence';

interface ContactCopy {
  /** Shown instead of a missing address, after the name of the channel. */
  readonly missing: string;
  /** The address in a sentence. */
  readonly what: string;
  /** Opens the program in which the lead is contacted. */
  readonly href: (address: string) => string;
  /** It opens a page of another site. */
  readonly isPage?: true;
}

const contacts: Readonly<Record<AddressField, ContactCopy>> = {
  email: { missing: 'No address', what: 'email address', href: (address) => `mailto:${address}` },
  phone: { missing: 'No number', what: 'phone number', href: (address) => `tel:${address}` },
  linkedin: { missing: 'No profile', what: 'LinkedIn profile', href: (address) => address, isPage: true },
  lead: { missing: 'No address', what: 'address', href: () => '' },
};

/** How a lead is contacted on a channel. */
export const contactOn = (channel: Channel): ContactCopy => contacts[channelDefinition(channel).addressField];
