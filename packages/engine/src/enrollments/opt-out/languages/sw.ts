import type { OptOutLanguage } from './language.ts';

export const sw: OptOutLanguage = {
  words: [
    'acha',
    'acheni',
    'simama',
    'simamisha',
    'sitisha',
    'komesha',
    'inatosha',
    'niondoe',
    'niondoeni',
    'ondoa mimi',
    'jiondoe',
    'usinitumie(?: tena)?',
    'msinitumie(?: tena)?',
  ],
  alone: ['ondoa', 'ghairi', 'mwisho'],
  shouted: ['hapana'],
  phrases: [
    '\\b(?:acha|acheni) (?:kuni|kutu)(?:tumia|pigia|andikia|sumbua)',
    '\\bm?usini(?:tumie|pigie|andikie|sumbue)\\b(?! kesho)',
    '\\bmsini(?:tumie|pigie|andikie|sumbue)\\b(?! kesho)',
    '\\bsitaki (?:tena )?(?:kupokea|ujumbe|barua|jumbe)',
    '\\b(?:niondoe|niondoeni)\\b.{0,10}orodha',
  ],
  polite: ['tafadhali', 'asante', 'asante sana', 'habari', 'sasa', 'sasa hivi', 'hapana'],
};
