import { analyse } from 'chardet';

/** Encodings of lead files, by their `TextDecoder` label, most common first. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'windows-874',
] as const;
/** An encoding that files of leads can have. Names of the WHATWG Encoding Standard. */
export type Encoding = (typeof ENCODINGS)[number];

/** Names of the detector, mapped to the encodings that spreadsheets write. */
const NAMES: Readonly<Record<string, Encoding>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-5': 'windows-1251',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

const SELDOM: ReadonlySet<Encoding> = new Set(['windows-1257', 'windows-1258', 'windows-874', 'koi8-r']);

/** Number of bytes that are enough to detect the encoding. */
const SAMPLE = 20_000;

/**
 * The likeliest encoding of bytes that are not UTF. Statistics need more text than a column of names has, so each result is also rated by
 * its words: one script, capitals only at the start, diacritics on few letters.
 */
export function likelyEncoding(bytes: Uint8Array): Encoding {
  const telling = tellingCells(bytes);
  const sure = new Map<Encoding, number>();
  for (const { name, confidence } of analyse(telling)) {
    const encoding = NAMES[name] ?? ENCODINGS.find((known) => known === name.toLowerCase());
    if (encoding !== undefined) sure.set(encoding, Math.max(sure.get(encoding) ?? 0, confidence / 100));
  }
  const candidates = ENCODINGS.filter((encoding) => !encoding.startsWith('utf')).map((encoding) => ({
    encoding,
    score: plausibility(encoding, telling) + (sure.get(encoding) ?? 0) - (SELDOM.has(encoding) ? 0.1 : 0),
  }));
  const best = candidates.reduce((one, next) => (next.score > one.score ? next : one)).encoding;
  // If several encodings decode these bytes equally, the first is the most common one.
  const text = new TextDecoder(best).decode(telling);
  return ENCODINGS.find((encoding) => new TextDecoder(encoding).decode(telling) === text) ?? best;
}

/** Cells with letters outside ASCII. All other cells decode equally. */
function tellingCells(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  let start = 0;
  let tells = false;
  for (let at = 0; at <= bytes.length && found.length < SAMPLE; at += 1) {
    const byte = bytes[at] ?? 0x0a;
    if (byte > 0x7f) tells = true;
    if (byte !== 0x0a && byte !== 0x0d && byte !== 0x2c && byte !== 0x3b && byte !== 0x09) continue;
    if (tells) found.push(...bytes.subarray(start, at), 0x20);
    start = at + 1;
    tells = false;
  }
  return Uint8Array.from(found.slice(0, SAMPLE));
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map((name) => new RegExp(`^[\\p{Script=${name}}\\p{M}]+$`, 'u'));
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆a-z]+$/iu;
/** Icelandic letters, which have the codes of Turkish letters. */
const RARE = /[þðýÞÐÝ]/u;
const HALF_WIDTH = /[\uFF61-\uFF9F]/u;

/** From -1 (not text in this encoding) to 1. */
function plausibility(encoding: Encoding, bytes: Uint8Array): number {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return -2;
  }
  if (/[\u0080-\u009F\uFFFD\uE000-\uF8FF]/u.test(text)) return -2;
  const words = text.split(/[\s,;:.()"'\-/&@’–]+/u).filter((word) => /\P{ASCII}/u.test(word));
  if (words.length === 0) return 0;
  return words.reduce((sum, word) => sum + ofWord(word), 0) / words.length;
}

function ofWord(word: string): number {
  if (/[^\p{L}\p{M}\p{N}々ー]/u.test(word)) return -1;
  // A number sign inside a word is a letter in another encoding.
  if (/\p{L}[\p{No}\p{Sk}]|[\p{No}\p{Sk}]\p{L}/u.test(word)) return -1;
  if (EAST_ASIAN.test(word)) return HALF_WIDTH.test(word) ? 0.2 : common(word);
  const letters = word.replaceAll(/\p{N}/gu, '');
  if (!SCRIPTS.some((script) => script.test(letters))) return -1;
  if (/\p{Ll}\p{Lu}/u.test(letters)) return -0.8;
  if (!/\p{Script=Latin}/u.test(letters)) return /^\p{Ll}/u.test(letters) ? 0.4 : 0.8;
  const marked = letters.replaceAll(/[a-z]/gi, '').length / letters.length;
  if (marked > 0.5) return -0.7;
  return RARE.test(letters) ? 0.5 : 0.8;
}

/** Names and companies use common characters. A wrong encoding gives rare ones, which Unicode and the encodings sort by stroke count. */
const COMMON_HAN = new Set(
  '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切除欢陈赵吴周徐孙胡朱高林何郭罗郑梁谢宋唐冯韩曹许邓萧彭曾蔡潘田董袁余叶蒋杜苏魏吕丁沈任姚卢姜崔钟谭陆汪范石廖贾伟芳娜敏静丽强磊洋勇艳杰涛超秀霞刚华桂英玉兰佳雪琳婷宇浩轩博鹏飞限贸易有限公司股份集团科技上海北京深圳广州杭州雷' +
    '山田太郎佐藤鈴木高橋伊渡辺中村小林加吉松井本清木斎阪井川石前岡長谷後近藤坂遠青西福三崎原野内池阿部橋森株式会社東京大阪名氏姓電話住所部長社担当者花子一美恵由紀健次様御' +
    '國會個來時們這為說對後過學發樣現動經長開無實點問間機業東門電報車體處馬書產軍應關華場員總萬風區運連遠資隊帶條傳達認論語義話讀請許調談選進達邊長陳張黃劉楊趙吳鄭謝許鄧蕭賈蔣蘇葉臺灣台北高雄股份有限公司企業貿易市',
);
function common(word: string): number {
  const signs = [...word];
  const known = signs.filter((sign) => COMMON_HAN.has(sign) || /[\p{Script=Hiragana}\p{Script=Katakana}ーa-z]/iu.test(sign)).length;
  const hangul = signs.filter((sign) => /\p{Script=Hangul}/u.test(sign)).length;
  if (hangul > 0 && hangul < signs.length && /\p{Script=Han}/u.test(word)) return -0.2;
  return 0.2 + (0.8 * (known + hangul * 0.8)) / signs.length;
}
