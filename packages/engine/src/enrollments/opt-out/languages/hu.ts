import type { OptOutLanguage } from './language.ts';

export const hu: OptOutLanguage = {
  words: [
    'allj',
    'alljon le',
    'leiratkozas',
    'leiratkozom',
    'leiratkoznek',
    'iratkoztasson le',
    'hagyja abba',
    'hagyjak abba',
    'abbahagyni',
    'eleg',
    'toroljon',
    'toroljenek',
    'hagyjanak beken',
  ],
  alone: ['vege', 'megse', 'torles', 'lemondas'],
  shouted: ['nem'],
  phrases: [
    '\\b(?:hagyj(?:a|ak|atok)? abba|fejezz(?:e|ek)? be)\\b',
    '\\bne (?:kuldj|irj|hivj|keress|zavarj)[a-z]*',
    '\\bnem (?:kerek|szeretnek|akarok)\\b.{0,15}(?:tobb|level|e-?mail|uzenet|sms|kapni|ertesit)',
    '\\bleiratkoz',
    '\\btorolj(?:e|ek|on|enek)\\b',
    '\\bvisszavonom\\b.{0,20}hozzajarul',
  ],
  polite: ['kerem', 'legyen szives', 'koszonom', 'kosz', 'udvozlettel', 'jo napot', 'szia', 'azonnal', 'most', 'nem', 'nem koszonom'],
};
