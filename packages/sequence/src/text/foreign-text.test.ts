import { expect, test } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { issueText } from '../compiler/issue-text.ts';
import { draw } from '../test-kit/build-document.ts';
import { foreignPieces } from './foreign-text.ts';

test.each([
  ['Hi %FIRSTNAME%,', 'merge-tag', '%FIRSTNAME%'],
  ['Hi %first_name%,', 'merge-tag', '%first_name%'],
  ['Hi %%First_Name%%,', 'merge-tag', '%%First_Name%%'],
  ['https://x.example/?e=%EMAIL%', 'merge-tag', '%EMAIL%'],
  ['Hi [First Name],', 'merge-tag', '[First Name]'],
  ['Hi [FIRST_NAME],', 'merge-tag', '[FIRST_NAME]'],
  ['At [Company] we', 'merge-tag', '[Company]'],
  ['Yours, [Your name]', 'merge-tag', '[Your name]'],
  ['Hi {first_name},', 'merge-tag', '{first_name}'],
  ['Hi {firstName},', 'merge-tag', '{firstName}'],
  ['Hi *|FNAME|*,', 'merge-tag', '*|FNAME|*'],
  ['Hi <<First Name>>,', 'merge-tag', '<<First Name>>'],
  ['Hi ${firstName},', 'merge-tag', '${firstName}'],
  ['Hi <first name>,', 'merge-tag', '<first name>'],
  ['Hi [[name]],', 'merge-tag', '[[name]]'],
  ['<p>Hello</p>', 'html', '<p>'],
  ['One<br/>two', 'html', '<br/>'],
  ['<a href="https://x.example">x</a>', 'html', '<a href="https://x.example">'],
  ['a&nbsp;b', 'html', '&nbsp;'],
])('%s', (text, kind, piece) => expect(foreignPieces(text)).toEqual([{ kind, piece }]));

test.each([
  'Hi {{ lead.firstName }},',
  '{%if lead.firstName%}Hi{%endif%}',
  '[Book a time](https://x.example/name)',
  '[name](https://x.example)',
  '[Webinar] Join us',
  '100% of 50% off',
  'https://x.example/f%C3%BCr%20b%E2%80%9Cc',
  'a < b > c',
  '5 < 6 & 7 > 2',
  'AT&T and R&D',
  'I <3 it',
  '{{ lead.fields.x | default: "[First Name" }}',
])('Liquid or plain text: %s', (text) => expect(foreignPieces(text)).toEqual([]));

test('the compiler warns about the text', () => {
  const document = draw(
    [
      [
        'e',
        'email',
        { variants: [{ id: 'a', weight: 1, subject: 'Hi %FIRSTNAME%', preview: '', body: '<p>Hello {{ lead.firstName }}</p>' }] },
      ],
      ['end', 'end'],
    ],
    ['start → e → end'],
  );
  const { ir, issues } = compile(document);
  expect(ir).not.toBeNull();
  expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
    ['foreign-merge-tag', 'warning', 'variants.0.subject'],
    ['html-in-text', 'warning', 'variants.0.body'],
  ]);
  expect(issueText(issues[0]!).message).toBe('The subject of variant 1 contains “%FIRSTNAME%”, which is sent as is.');
});
