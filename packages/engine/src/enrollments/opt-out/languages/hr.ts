import type { OptOutLanguage } from './language.ts';

export const hr: OptOutLanguage = {
  words: [
    'stop',
    'prekini',
    'prekinite',
    'prestani',
    'prestanite',
    'odjava',
    'odjavi me',
    'odjavite me',
    'dosta',
    'ukloni me',
    'uklonite me',
    'izbrisite me',
    'obrisite me',
  ],
  alone: ['kraj', 'otkazi', 'odustani'],
  shouted: ['ne'],
  phrases: [
    '\\b(?:prestani|prestanite|prekinite)\\b.{0,10}(?:slati|pisati|zvati|kontaktirati|s|sa)\\b',
    '\\bnemojte (?:mi |me |nam )?(?:vise )?(?:slati|pisati|zvati|kontaktirati)',
    '\\bne (?:zelim|zelimo)\\b.{0,15}(?:primati|vise|poruke|mailove)',
    '\\b(?:odjavite|uklonite|izbrisite|obrisite) (?:me|nas|moj)',
  ],
  polite: ['molim', 'molim vas', 'hvala', 'hvala lijepa', 'pozdrav', 'dobar dan', 'odmah', 'sada', 'ne', 'ne hvala'],
  not: ['ne', 'nikad'],
};
