import type { OptOutLanguage } from '../language.ts';

export const vi: OptOutLanguage = {
  words: ['dung lai', 'ngung', 'ngung gui', 'dung gui', 'huy dang ky', 'tu choi', 'huy nhan tin'],
  alone: ['huy', 'dung'],
  phrases: [
    '\\b(?:dung|ngung|thoi|khong)(?: co)? (?:gui|nhan tin|goi|lien lac|lien he)\\b.{0,30}(?:nua|cho toi|voi toi)',
    '\\bhuy (?:dang ky|theo doi)',
    '\\bkhong muon nhan',
  ],
  polite: ['vui long', 'xin', 'lam on', 'cam on', 'xin cam on', 'ngay', 'xin chao'],
};
