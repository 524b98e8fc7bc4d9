import type { OptOutLanguage } from './language.ts';

export const ca: OptOutLanguage = {
  words: [
    'atura',
    'atureu',
    'pareu',
    'pareu ja',
    'prou',
    'baixa',
    'donar-me de baixa',
    'doneu-me de baixa',
    'cancel·la la subscripcio',
    'esborreu-me',
    'elimineu-me',
  ],
  alone: ['fi', 'cancel·la', 'cancella'],
  shouted: ['no'],
  phrases: [
    "\\bno (?:em |m'|ens )(?:escriviu|contacteu|truqueu|envieu|molesteu)\\b(?!.{0,6}dema)",
    "\\bdeixeu d(?:e |')(?:escriure|enviar|trucar|contactar|molestar)",
    '\\bno vull (?:rebre|mes correus|que)',
    '\\b(?:traieu|elimineu|esborreu)-me',
    "\\b(?:donar-me|doneu-me|dona'm) de baixa",
  ],
  polite: ['si us plau', 'sisplau', 'gracies', 'moltes gracies', 'hola', 'bon dia', 'ara', 'ja'],
};
