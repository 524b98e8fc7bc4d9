import { createContext } from 'react';

interface Owner {
  readonly id: string;
  readonly name: string;
}

/** Owner of the lead that a part of a page is about: some roles work with their own leads only. Undefined: it is about no single lead. */
export const LeadOwner = createContext<Owner | null | undefined>(undefined);
