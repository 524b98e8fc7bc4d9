import { type CountryCode, getCountries, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** ISO 3166-1 alpha-2. */
export type Country = CountryCode;

/** Countries with supported national numbers. */
export const COUNTRIES: readonly Country[] = getCountries();

/** Whether a text is an ISO 3166-1 alpha-2 code with a numbering plan. */
export function isCountry(text: string): text is Country {
  return isSupportedCountry(text);
}

/** Words that files write before a number: "Tel. +49 …", "M +49 …", "whatsapp:+1…". */
const LABEL =
  /^(?:[ptmfwch]|ph|tel|telefon|telephone|telefono|téléphone|phone|mobile?|mob|cell|handy|office|work|home|direct|main|whats ?app|wa|sms|callto)\.?(?: ?(?:no|nr|number|phone)\.?)?\s*:?\s*(?=[+(\d])/i;

/** A number in E.164, or a sentence that says what is wrong. */
export type PhoneReading = { readonly ok: true; readonly number: string } | { readonly ok: false; readonly message: string };

/**
 * Normalizes a phone number for storage: E.164, such as +442079460958.
 *
 * @param country the country of national numbers; null: only numbers with a country code
 */
export function readPhone(text: string, country: Country | null = null): PhoneReading {
  // Excel's mark for text, and prefixes of Facebook and other exports.
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .trim()
    .replace(/^['"=]+|["']+$/g, '')
    .replace(LABEL, '')
    .replace(/\s*\([\p{L} .]+\)$/u, '')
    .trim()
    // "(+44) 20 …"
    .replace(/^\(\s*(\+|00)\s*(\d+)\s*\)/, '$1$2')
    // The notation of programs that took the number for a numeric value.
    .replace(/(?<=^\+?\d{6,})\.0+$/, '');
  if (/^\d[\d.,]*e\+?\d+$/i.test(plain)) return no('A spreadsheet has rounded this number. Format the column as text and export it again.');
  const international = plain.startsWith('+') || plain.startsWith('00');
  if (!international && country === null) {
    return no('Write the number with its country code, such as +14155550123, or choose the country of the numbers.');
  }
  const parsed = parsePhoneNumberFromString(international ? plain.replace(/^00/, '+') : plain, {
    ...(country === null ? {} : { defaultCountry: country }),
    extract: false,
  });
  if (parsed === undefined || !(international ? parsed.isPossible() : parsed.isValid())) {
    return no(international ? 'Invalid phone number.' : `Invalid phone number for ${country}.`);
  }
  return { ok: true, number: parsed.number };
}

const no = (message: string): PhoneReading => ({ ok: false, message });
