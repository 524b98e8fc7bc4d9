/** Lines after which a folded reply is no longer the lead's own: the message that it answers, in the words of common mail programs. */
const QUOTES: readonly RegExp[] = [
  /^-{2,} ?(?:original|ursprungliche|message|messaggio|mensaje|mensagem|oorspronkelijk|oprindelig|opprinnelig|alkuperainen|wiadomosc|puvodni|исходное|пересылаемое|forwarded|weitergeleitete)/,
  /^[_=*-]{5,}$/,
  // “On Tuesday, Ada wrote:”, which many programs break over two lines.
  /^(?:on|am|le|el|il|em|op|den|pa|dnia|dne|w dniu|в|а|ke|tarihinde) .*(?:wrote|schrieb[^:]*|a ecrit|escribio|ha scritto|escreveu|schreef[^:]*|skrev[^:]*|napisal[^:]*|написал[^:]*|kirjoitti|yazdi|пише|napsal[^:]*) ?:$/,
  /(?:wrote|schrieb|a ecrit|escribio|ha scritto|escreveu|schreef|skrev|kirjoitti|yazdi|napisal\(?a?\)?|napsal\(?a?\)?|написал\(?а?\)?|пише|のメール|写道|작성|كتب|כתב\/?ה?|‎כתב) ?[:：]$/,
  /^\*?(?:from|von|de|da|van|fra|fran|lahettaja|od|kimden|от|від|发件人|寄件者|差出人|보낸 사람|من|מאת)\*? ?[:：].*/,
];

/** Where a signature begins that says so, or a phone adds one. */
const SIGNATURES: readonly RegExp[] = [
  /^-- ?$/,
  /^(?:sent|get|gesendet|von meinem|envoye|enviado|inviato|verzonden|verstuurd|sendt|skickat|lahetetty|wyslane|odeslano|отправлено|надіслано|iphone'umdan|iphoneから|发自|從我的|나의 iphone|أرسلت|נשלח)\b.*(?:iphone|ipad|android|galaxy|samsung|outlook|mobile|handy|phone|mail|yahoo|gmail|телефон)/,
  /^(?:von meinem|de mon|dal mio|desde mi|do meu|min|z mojego) (?:iphone|ipad|android|samsung|smartphone|handy|telefon)/,
  /^iphoneから送信|^发自我的|^從我的/,
];

/** A reply that was reported as HTML, as its lines. What stands in a blockquote is the message that it answers. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<blockquote[\s>][^]*$/i, '')
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&nbsp;/gi, ' ')
    .replaceAll(/&(?:#39|apos|rsquo);/gi, "'");
}

/** Whether a folded line, with the line after it, begins the message that a reply answers. */
export function beginsQuote(line: string, next: string): boolean {
  return QUOTES.some((quote) => quote.test(line)) || QUOTES[2]?.test(`${line} ${next}`) === true;
}

/** What the lead wrote itself, from a folded reply: without what it quotes and without a marked signature. */
export function ownWords(folded: string): string {
  const lines = folded.split('\n').map((line) => line.trim());
  const own: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (beginsQuote(line, lines[index + 1] ?? '')) break;
    if (SIGNATURES.some((signature) => signature.test(line))) break;
    if (!/^[>|]/.test(line)) own.push(line);
  }
  return own.join('\n').trim();
}
