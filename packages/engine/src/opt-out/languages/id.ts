import type { OptOutLanguage } from '../language.ts';

export const id: OptOutLanguage = {
  words: ['berhenti', 'hentikan', 'stop', 'berhenti berlangganan', 'batal langganan', 'hapus saya', 'jangan kirim lagi', 'cukup'],
  alone: ['batal', 'selesai', 'keluar'],
  phrases: [
    '\\b(?:berhenti|hentikan|jangan|tolong jangan)(?: lagi)? (?:mengirim|kirim|menghubungi|hubungi|menelepon|telepon|sms|email|ganggu|mengganggu)',
    '\\bberhenti (?:ber)?langganan',
    '\\b(?:hapus|keluarkan) (?:saya|nomor saya|email saya)',
    '\\btidak (?:mau|ingin) (?:menerima|dihubungi|lagi)',
  ],
  polite: ['tolong', 'mohon', 'terima kasih', 'makasih', 'halo', 'sekarang', 'segera', 'ya'],
  not: ['jangan', 'tidak'],
};
