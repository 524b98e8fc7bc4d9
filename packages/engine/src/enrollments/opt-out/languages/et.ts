import type { OptOutLanguage } from './language.ts';

export const et: OptOutLanguage = {
  words: [
    'stop',
    'stopp',
    'lopeta',
    'lopetage',
    'loobun',
    'loobu',
    'tuhista tellimus',
    'loobuda',
    'piisab',
    'aitab',
    'eemalda mind',
    'eemaldage mind',
    'kustutage mind',
    'arge saatke(?: rohkem)?',
    'arge kirjutage',
  ],
  alone: ['lopp', 'tuhista'],
  shouted: ['ei'],
  phrases: [
    '\\b(?:lopeta|lopetage)\\b.{0,24}(?:saatmi|kirjutami|helistami|saatke|tulitami)',
    '\\barge? (?:mulle |meile )?(?:enam |rohkem )?(?:saat|kirjuta|helista|tulita)\\w*(?! homme)',
    '\\bei (?:soovi|taha)\\b.{0,16}(?:saada|kirju|sonumeid|teateid)',
    '\\b(?:eemaldage|eemalda|kustutage|kustuta) (?:mind|minu)',
  ],
  polite: ['palun', 'aitah', 'tere', 'kohe', 'nuud', 'ei'],
};
