import { holidaysLoaded, loadHolidays } from '@touchline/sequence';
import { use, type ReactNode } from 'react';
import { useDocument } from './editor-context.ts';

/** Suspends until the sequence's public holidays are loaded: without them, simulation, advice and times would be wrong. */
export function WithHolidays({ children }: { readonly children: ReactNode }) {
  const { country } = useDocument().settings.holidays;
  if (country !== null && !holidaysLoaded()) use(loadHolidays());
  return children;
}
