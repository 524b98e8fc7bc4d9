import type { OptOutLanguage } from './language.ts';

export const lv: OptOutLanguage = {
  words: [
    'stop',
    'apturet',
    'apturiet',
    'partrauciet',
    'beidziet',
    'pietiek',
    'atteikties',
    'atrakstities',
    'atteikties no abonementa',
    'nesutiet(?: vairs)?',
    'nerakstiet',
    'izdzesiet mani',
    'iznemiet mani',
  ],
  alone: ['beigas', 'atcelt'],
  shouted: ['ne'],
  phrases: [
    '\\b(?:partrauciet|beidziet)\\b.{0,10}(?:sutit|rakstit|zvanit)',
    '\\b(?:vairs )?(?:man |mums )?(?:nesutiet|nerakstiet|nezvaniet)\\b(?! rit)',
    '\\bnevel(?:os|amies)\\b.{0,16}(?:sanemt|vestul|zin)',
    '\\b(?:izdzesiet|iznemiet|nonemiet|svitrojiet) (?:mani|manu|mus)',
  ],
  polite: ['ludzu', 'paldies', 'labdien', 'sveiki', 'tulit', 'tagad'],
};
