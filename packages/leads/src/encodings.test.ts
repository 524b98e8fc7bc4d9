import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import type { Encoding } from './encodings.ts';
import { readFile } from './read-file.ts';

/** Files as spreadsheets of these countries write them, with only a row or two, and their bytes in hex. */
const FILES: readonly (readonly [Encoding, string, string])[] = [
  [
    'windows-1251',
    'Email,Имя,Компания\na@b.example,Иван Петров,ООО Ромашка\nb@b.example,Анна Смирнова,Завод\n',
    '456d61696c2cc8ecff2ccaeeecefe0ede8ff0a6140622e6578616d706c652cc8e2e0ed20cfe5f2f0eee22ccecece20d0eeece0f8eae00a6240622e6578616d706c652cc0edede020d1ece8f0edeee2e02cc7e0e2eee40a',
  ],
  ['windows-1251', 'Email,Имя\nx@y.ru,Ольга\n', '456d61696c2cc8ecff0a7840792e72752cceebfce3e00a'],
  [
    'windows-1251',
    'Почта;Имя;Город\na@b.ru;АННА;Санкт-Петербург\n',
    'cfeef7f2e03bc8ecff3bc3eef0eee40a6140622e72753bc0cdcdc03bd1e0edeaf22dcfe5f2e5f0e1f3f0e30a',
  ],
  [
    'windows-1251',
    'Email,Название\na@b.bg,Христо Иванов\nb@b.bg,Цветан Стоянов\n',
    '456d61696c2ccde0e7e2e0ede8e50a6140622e62672cd5f0e8f1f2ee20c8e2e0edeee20a6240622e62672cd6e2e5f2e0ed20d1f2eeffedeee20a',
  ],
  [
    'shift_jis',
    'Email,名前,会社\na@b.example,山田太郎,株式会社トヨタ\nb@b.example,佐藤花子,ソニー\n',
    '456d61696c2c96bc914f2c89ef8ed00a6140622e6578616d706c652c8e52936391be98592c8a948eae89ef8ed083678388835e0a6240622e6578616d706c652c8db293a189d48e712c835c836a815b0a',
  ],
  ['shift_jis', 'メール,氏名\na@b.jp,鈴木一郎\n', '8381815b838b2c8e8196bc0a6140622e6a702c97e996d888ea98590a'],
  ['shift_jis', 'Email,Name\na@b.jp,ヤマダ\n', '456d61696c2c4e616d650a6140622e6a702c8384837d835f0a'],
  [
    'shift_jis',
    'Email,会社名,役職\na@b.jp,有限会社高橋,部長\n',
    '456d61696c2c89ef8ed096bc2c96f090450a6140622e6a702c974c8cc089ef8ed08d828bb42c959492b70a',
  ],
  [
    'gb18030',
    'Email,姓名,公司\na@b.example,王小明,北京科技有限公司\nb@b.example,李华,上海贸易\n',
    '456d61696c2cd0d5c3fb2cb9abcbbe0a6140622e6578616d706c652ccdf5d0a1c3f72cb1b1bea9bfc6bcbcd3d0cfdeb9abcbbe0a6240622e6578616d706c652cc0eebbaa2cc9cfbaa3c3b3d2d70a',
  ],
  ['gb18030', '邮箱,姓名\na@b.cn,张伟\n', 'd3cacfe42cd0d5c3fb0a6140622e636e2cd5c5ceb00a'],
  [
    'gb18030',
    '邮箱,姓名,电话\na@b.cn,陈静,13800000000\nb@b.cn,刘洋,13900000000\n',
    'd3cacfe42cd0d5c3fb2cb5e7bbb00a6140622e636e2cb3c2beb22c31333830303030303030300a6240622e636e2cc1f5d1f32c31333930303030303030300a',
  ],
  [
    'big5',
    'Email,姓名,公司\na@b.example,王小明,台北科技有限公司\nb@b.example,李美華,高雄貿易\n',
    '456d61696c2ca96da6572ca4bda5710a6140622e6578616d706c652ca4fda470a9fa2ca578a55faceca7dea6b3adada4bda5710a6240622e6578616d706c652ca7f5acfcb5d82cb0aab6afb654a9f60a',
  ],
  [
    'euc-kr',
    'Email,이름,회사\na@b.example,김철수,삼성전자\nb@b.example,이영희,현대자동차\n',
    '456d61696c2cc0ccb8a72cc8b8bbe70a6140622e6578616d706c652cb1e8c3b6bcf62cbbefbcbac0fcc0da0a6240622e6578616d706c652cc0ccbfb5c8f12cc7f6b4ebc0dab5bfc2f70a',
  ],
  [
    'euc-jp',
    'Email,名前,会社\na@b.example,山田太郎,株式会社トヨタ\n',
    '456d61696c2cccbec1b02cb2f1bcd20a6140622e6578616d706c652cbbb3c5c4c2c0cfba2cb3f4bcb0b2f1bcd2a5c8a5e8a5bf0a',
  ],
  ['windows-1252', 'Email,Name\na@b.example,Jürgen\n', '456d61696c2c4e616d650a6140622e6578616d706c652c4afc7267656e0a'],
  [
    'windows-1252',
    'Email,Name,City\na@b.example,José Núñez,A Coruña\nb@b,Müller,Köln\n',
    '456d61696c2c4e616d652c436974790a6140622e6578616d706c652c4a6f73e9204efaf1657a2c4120436f7275f1610a6240622c4dfc6c6c65722c4bf66c6e0a',
  ],
  [
    'windows-1252',
    'Email,Name\na@b.example,Renée O’Neil – café\n',
    '456d61696c2c4e616d650a6140622e6578616d706c652c52656ee965204f924e65696c209620636166e90a',
  ],
  [
    'windows-1252',
    'Email,Nom,Société\na@b.fr,Élodie,Crédit Agricole\n',
    '456d61696c2c4e6f6d2c536f6369e974e90a6140622e66722cc96c6f6469652c4372e96469742041677269636f6c650a',
  ],
  [
    'windows-1250',
    'Email,Jméno\na@b.cz,Jiří Novák\nb@b.cz,Tomáš Dvořák\nc@b,Zdeněk Šťastný\n',
    '456d61696c2c4a6de96e6f0a6140622e637a2c4a69f8ed204e6f76e16b0a6240622e637a2c546f6de19a2044766ff8e16b0a6340622c5a64656eec6b208a9d6173746efd0a',
  ],
  [
    'windows-1250',
    'Email,Imię\na@b.pl,Małgorzata Wójcik\nb@b.pl,Łukasz Kowalczyński\n',
    '456d61696c2c496d69ea0a6140622e706c2c4d61b3676f727a6174612057f36a63696b0a6240622e706c2ca3756b61737a204b6f77616c637a79f1736b690a',
  ],
  [
    'windows-1253',
    'Email,Όνομα\na@b.gr,Γιώργος Παπαδόπουλος\n',
    '456d61696c2cbcedefece10a6140622e67722cc3e9fef1e3eff220d0e1f0e1e4fcf0eff5ebeff20a',
  ],
  [
    'windows-1255',
    'Email,שם\na@b.il,דוד כהן\nb@b.il,שרה לוי\n',
    '456d61696c2cf9ed0a6140622e696c2ce3e5e320ebe4ef0a6240622e696c2cf9f8e420ece5e90a',
  ],
  [
    'windows-1256',
    'Email,الاسم\na@b.ae,محمد علي\nb@b.ae,فاطمة الزهراء\n',
    '456d61696c2cc7e1c7d3e30a6140622e61652ce3cde3cf20dae1ed0a6240622e61652cddc7d8e3c920c7e1d2e5d1c7c10a',
  ],
  [
    'windows-1254',
    'Email,Ad\na@b.tr,Ayşe Yılmaz\nb@b.tr,Çağrı Öztürk\nc@b,İbrahim Gündoğdu\n',
    '456d61696c2c41640a6140622e74722c4179fe652059fd6c6d617a0a6240622e74722cc761f072fd20d67a74fc726b0a6340622cdd62726168696d2047fc6e646ff064750a',
  ],
  [
    'koi8-r',
    'Email,Имя,Компания\na@b.example,Иван Петров,ООО Ромашка\nb@b.example,Анна Смирнова,Завод\n',
    '456d61696c2ce9cdd12cebcfcdd0c1cec9d10a6140622e6578616d706c652ce9d7c1ce20f0c5d4d2cfd72cefefef20f2cfcdc1dbcbc10a6240622e6578616d706c652ce1cecec120f3cdc9d2cecfd7c12cfac1d7cfc40a',
  ],
  ['gb18030', 'Email,姓名\na@b.cn,李雷\n', '456d61696c2cd0d5c3fb0a6140622e636e2cc0eec0d70a'],
  [
    'windows-874',
    'Email,ชื่อ\na@b.th,สมชาย ใจดี\nb@b.th,สมหญิง รักไทย\n',
    '456d61696c2caad7e8cd0a6140622e74682ccac1aad2c220e3a8b4d50a6240622e74682ccac1cbadd4a720c3d1a1e4b7c20a',
  ],
];

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

test.each(FILES)('%s: %j is decoded correctly', (encoding, text, hex) => {
  expect(decode(bytesOf(hex))).toEqual({ text, encoding });
});

describe('UTF-16 without a mark', () => {
  test.each(['Email,Имя\na@b.ru,Иван\n', '邮箱,姓名\na@b.cn,一一\n', '名前\n山田\n'])('%j', (text) => {
    const little = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
    const big = Uint8Array.from(little, (_, at) => little[at ^ 1]!);
    expect(decode(little)).toEqual({ text, encoding: 'utf-16le' });
    expect(decode(big)).toEqual({ text, encoding: 'utf-16be' });
  });
});

test('a chosen encoding wins, and the sheet has the used encoding', () => {
  const bytes = bytesOf(FILES[0]![2]);
  expect(readFile('a.csv', bytes)).toMatchObject({ ok: true, sheet: { encoding: 'windows-1251' } });
  const reading = readFile('a.csv', bytes, 'koi8-r');
  expect(reading).toMatchObject({ ok: true, sheet: { encoding: 'koi8-r' } });
  expect(reading.ok && reading.sheet.cells[0]?.[1]).not.toBe('Имя');
});

test('a large file is read in time', () => {
  const bytes = new Uint8Array(3_000_000).map((_, at) => (at % 30 === 0 ? 0x0a : 0xc0 + (at % 32)));
  const started = performance.now();
  decode(bytes);
  expect(performance.now() - started).toBeLessThan(1_000);
});
