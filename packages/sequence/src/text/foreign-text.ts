import { liquidTokens } from './liquid-tokens.ts';

/** A placeholder or markup of another program, which would be sent as is. */
export interface ForeignPiece {
  readonly kind: 'merge-tag' | 'html';
  readonly piece: string;
}

/** Field names in typed placeholders. */
const FIELD = String.raw`(?:first|last|full|given|family|your|my|their|lead|contact|prospect|recipient|customer|client|sender|insert|company|organi[sz]ation|account|user)?[ _.-]*(?:name|company|e-?mail|title|city|phone|industry|website|signature|position|role|country|firstname|lastname)`;

const MERGE_TAGS: readonly RegExp[] = [
  // Mailchimp, Sendgrid and Pardot: *|FNAME|*, %%first_name%%, %FIRSTNAME%, -FIRST_NAME-.
  /\*\|[\w:.]+\|\*/,
  /%%?[A-Za-z][A-Za-z_.]{2,40}%%?/,
  // Templates of other languages: ${firstName}, #{name}, {$name}, <%= name %>, [[name]], <<First Name>>, {{{name}}}.
  /[$#]\{\s*[\w.]+\s*\}/,
  /\{\$[\w.]+\}/,
  /<%=?[^%]*%>/,
  /\[\[\s*[\w. ]+\s*\]\]/,
  /<<\s*[\w. ]+\s*>>/,
  // One pair of braces or brackets around the name of a field: {first_name}, [First Name], <Company>.
  new RegExp(String.raw`\{\s*${FIELD}\s*\}`, 'i'),
  new RegExp(String.raw`\[\s*${FIELD}\s*\](?!\()`, 'i'),
  new RegExp(String.raw`<\s*${FIELD}\s*>`, 'i'),
];

const HTML =
  /<\/?(?:p|br|div|span|a|b|i|u|strong|em|ul|ol|li|table|tbody|tr|td|th|img|h[1-6]|font|html|head|body|style|script|center|hr|blockquote|meta|title)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|[rl][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[\da-f]{2,5});/i;

/** The first merge tag of another program, and the first HTML, in a text. */
export function foreignPieces(text: string): readonly ForeignPiece[] {
  // Liquid is removed first. A percent sign inside a URL is no tag.
  const own = liquidTokens()
    .hide(text)
    .replaceAll(/[\uE000-\uF8FF]/g, ' ')
    .replaceAll(/https?:\S+/gi, (address) => address.replaceAll(/%[\da-f]{2}/gi, ''));
  const found: ForeignPiece[] = [];
  for (const tag of MERGE_TAGS) {
    const piece = tag.exec(own)?.[0];
    if (piece === undefined) continue;
    found.push({ kind: 'merge-tag', piece });
    break;
  }
  const html = HTML.exec(own)?.[0];
  if (html !== undefined) found.push({ kind: 'html', piece: html });
  return found;
}
