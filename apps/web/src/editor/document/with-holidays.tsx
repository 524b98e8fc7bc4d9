import { holidaysLoaded, loadHolidays } from '@touchline/sequence';
import { use, type ReactNode } from 'react';
import { useDocument } from './editor-context.ts';

/** Waits for the public holidays where the sequence keeps some: simulation, advice and times would be wrong without them. */
export function WithHolidays({ children }: { readonly children: ReactNode }) {
  const { country } = useDocument().settings.holidays;
  if (country !== null && !holidaysLoaded()) use(loadHolidays());
  return children;
}
