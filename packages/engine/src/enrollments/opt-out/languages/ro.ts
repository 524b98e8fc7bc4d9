import type { OptOutLanguage } from './language.ts';

export const ro: OptOutLanguage = {
  words: [
    'stop',
    'opreste',
    'opriti',
    'opriti-va',
    'dezabonare',
    'dezabonati-ma',
    'dezaboneaza-ma',
    'ma dezabonez',
    'stergeti-ma',
    'incetati',
    'gata',
    'ajunge',
    'lasati-ma in pace',
  ],
  alone: ['sfarsit', 'anulare', 'anuleaza'],
  shouted: ['nu'],
  phrases: [
    '\\b(?:opriti|incetati|opreste)\\b.{0,12}(?:sa|cu|din|trimiter)',
    '\\bnu (?:imi|ma|ne|mai) (?:mai )?(?:trimite|scrie|suna|contact|deranja)',
    '\\bnu (?:mai )?(?:doresc|vreau)(?: sa)?(?: mai)? (?:prim|fiu|mesaje|e-?mail)',
    '\\bdezabon',
    '\\b(?:stergeti|scoateti|eliminati)(?:-ma| adresa| numarul)',
    '\\bretrag\\b.{0,15}(?:acord|consimtamant)',
  ],
  polite: ['va rog', 'te rog', 'multumesc', 'mersi', 'buna ziua', 'buna', 'salut', 'imediat', 'acum', 'nu', 'nu multumesc'],
  not: ['nu', 'niciodata', 'fara'],
};
