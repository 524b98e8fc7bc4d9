import type { OptOutLanguage } from './language.ts';

export const sk: OptOutLanguage = {
  words: [
    'stop',
    'odhlasit',
    'odhlaste ma',
    'prestante',
    'prestante pisat',
    'uz mi nepiste',
    'nepiste mi',
    'nechcem',
    'vyradte ma',
    'vymazte ma',
    'dost',
    'zrusit odber',
    'neposielajte',
  ],
  alone: ['koniec', 'zrusit', 'staci'],
  shouted: ['nie'],
  phrases: [
    '\\bprestan(?:te|tee)?\\b.{0,10}(?:mi |nam )?(?:pisat|posielat|volat|kontaktovat|obtazovat|zasielat)',
    '\\b(?:uz )?(?:mi |nam )?(?:viac )?(?:nepiste|neposielajte|nevolajte|nekontaktujte)\\b(?! (?:zajtra|dnes))',
    '\\bnechce(?:m|me)\\b.{0,16}(?:dostavat|emaily|spravy|maily|kontakt)',
    '\\b(?:odhlaste|vyradte|vymazte|odstrante|vyskrtnite) (?:ma|nas|moj|moje)',
  ],
  polite: ['prosim', 'dakujem', 'vdaka', 'dobry den', 'ahoj', 'ihned', 'hned', 'nie', 'nie dakujem'],
  not: ['nie'],
};
