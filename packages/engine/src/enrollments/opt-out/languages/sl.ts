import type { OptOutLanguage } from './language.ts';

export const sl: OptOutLanguage = {
  words: [
    'stop',
    'odjava',
    'odjavite me',
    'prenehajte',
    'nehajte',
    'dovolj',
    'ne pisite',
    'ne pisite mi(?: vec)?',
    'izbrisite me',
    'odstranite me',
    'ne posiljajte(?: vec)?',
  ],
  alone: ['konec', 'preklici', 'preklic'],
  shouted: ['ne'],
  phrases: [
    '\\b(?:prenehajte|nehajte)\\b.{0,12}(?:posiljati|pisati|klicati|kontaktirati|posiljanjem)',
    '\\bne (?:mi |nam )?(?:vec )?(?:pisite|posiljajte|klicite|kontaktirajte)\\b(?! (?:jutri|danes))',
    '\\bne (?:zelim|zelimo)\\b.{0,16}(?:prejemati|vec|sporocil|mailov)',
    '\\b(?:odjavite|odstranite|izbrisite) (?:me|nas|moj)',
  ],
  polite: ['prosim', 'hvala', 'lep pozdrav', 'pozdravljeni', 'zdravo', 'takoj'],
};
