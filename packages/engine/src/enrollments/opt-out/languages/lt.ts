import type { OptOutLanguage } from './language.ts';

export const lt: OptOutLanguage = {
  words: [
    'stop',
    'stabdyti',
    'sustabdykite',
    'nutraukite',
    'atsisakau',
    'atsisakyti',
    'atsisakyti prenumeratos',
    'nebesiuskite',
    'nerasykite',
    'nebeskambinkite',
    'pasalinkite mane',
    'istrinkite mane',
    'gana',
    'uzteks',
  ],
  alone: ['pabaiga', 'atsaukti'],
  shouted: ['ne'],
  phrases: [
    '\\b(?:nustokite|liaukites|nebe)\\b.{0,10}(?:siusti|siunte|siuntinet|rasyti|rasine|skambin)',
    '\\bnebe(?:siuskite|rasykite|skambinkite)',
    '\\bnenori(?:u|me)\\b.{0,16}(?:gauti|laisk|zinuc)',
    '\\b(?:pasalinkite|isbraukite|istrinkite|isregistruokite) (?:mane|mano|mus)',
  ],
  polite: ['prasau', 'aciu', 'dekui', 'labas', 'sveiki', 'dabar', 'tuoj pat'],
};
