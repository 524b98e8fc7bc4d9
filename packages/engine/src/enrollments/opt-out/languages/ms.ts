import type { OptOutLanguage } from './language.ts';

export const ms: OptOutLanguage = {
  words: [
    'berhenti',
    'hentikan',
    'sila hentikan',
    'berhenti melanggan',
    'batal langganan',
    'jangan hantar(?: lagi| mesej| emel)*',
    'jangan ganggu(?: saya)?',
    'jangan hubungi saya',
    'padam saya',
    'keluarkan saya',
    'cukuplah',
  ],
  alone: ['batal', 'tamat', 'henti'],
  phrases: [
    '\\b(?:berhenti|hentikan|jangan)(?: lagi)? (?:menghantar|hantar|menghubungi|hubungi|telefon|mesej|emel|ganggu|mengganggu)\\b(?!.{0,10}esok)',
    '\\b(?:tidak|tak) (?:mahu|nak|ingin)(?: lagi)? (?:menerima|terima|dihubungi)',
    '\\b(?:padam|keluarkan|buang) (?:saya|nombor saya|emel saya|nama saya)',
  ],
  polite: ['sila', 'tolong', 'terima kasih', 'salam', 'sekarang', 'segera'],
};
