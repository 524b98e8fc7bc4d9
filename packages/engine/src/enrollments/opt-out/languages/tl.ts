import type { OptOutLanguage } from './language.ts';

export const tl: OptOutLanguage = {
  words: [
    'tigil',
    'itigil',
    'itigil na',
    'itigil nyo na',
    'tumigil',
    'tumigil ka na',
    'tama na',
    'ayoko na',
    'huwag na',
    'wag na',
    'tanggalin(?: nyo| niyo)? (?:na )?ako',
    'alisin(?: nyo| niyo)? (?:na )?ako',
    'hinto',
    'ihinto',
  ],
  alone: ['tapos na', 'kanselahin'],
  phrases: [
    '\\b(?:huwag|wag)(?: na| po| nyo| niyo| ninyo| mo| kayong| kayo| ka| kang)* (?:(?:akong|ako|mag|na)[ -]?)*(?:i-?text|tetext|itext|mag-?text\\w*|padala\\w*|magpadala|tawag\\w*|tumawag|i-?email|mag-?email|mag-?message|kontakin|istorbo\\w*)\\b(?!.{0,8}bukas)',
    '\\b(?:itigil|tigilan)(?: na| nyo| niyo| mo)* (?:ang |ako|kakatext|pag)',
    '\\bayoko? (?:na )?(?:nang |ng |makatanggap)',
  ],
  polite: ['po', 'pakiusap', 'paki', 'salamat', 'salamat po', 'please', 'naman', 'na', 'ngayon'],
};
