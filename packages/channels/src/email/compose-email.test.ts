import { expect, test } from 'vitest';
import { composeOptions } from '../conformance/compose-options.ts';
import { verifyToken } from '../tracking/token.ts';
import type { ComposeOptions } from '../port/composition.ts';
import { composeEmail, type EmailContent } from './compose-email.ts';

const options = composeOptions({ lead: { phone: null } });
const { lead } = options;

function compose(content: Partial<EmailContent>, more: Partial<ComposeOptions> = {}) {
  return composeEmail({ subject: 'Hello', preview: '', body: 'Text', ...content }, { ...options, ...more, thread: null });
}

/** The mark-up between preview and footer. */
function bodyOf(html: string | null): string {
  return /<body[^>]*>\n([\s\S]*?)\n<p style/.exec(html ?? '')?.[1] ?? '';
}

test('merge fields come from the lead and the sender, with defaults', () => {
  const { subject, text } = compose({
    subject: '{{ lead.firstName }} at {{ lead.company }}',
    body: 'Hi {{ lead.nickname | default: "there" }}, {{ lead.fields.seats }} seats? {{ sender.name }}',
  });
  expect(subject).toBe('Ada at Northwind');
  expect(text).toContain('Hi there, 12 seats? Nadia');
});

test('the body becomes paragraphs, lines, lists and emphasis', () => {
  const { html, text } = compose({ body: 'One\ntwo **three**\n\n- a\n- *b*' });
  expect(bodyOf(html)).toBe('<p>One<br>two <strong>three</strong></p>\n<ul><li>a</li><li><em>b</em></li></ul>');
  expect(text).toMatch(/^One\ntwo three\n\n- a\n- b\n\n-- \n/);
});

test('links are tracked and remember the address as written', () => {
  const { html, text } = compose({ body: '[Book a time](https://cal.example/?a=1&b=2) or https://touchline.example/why.' });
  const tokens = [...(html ?? '').matchAll(/href="https:\/\/touchline\.example\/t\/c\/([^"]+)"/g)].map((match) =>
    verifyToken('key', match[1]!),
  );
  expect(tokens).toEqual([
    { type: 'click', workspaceId: 'w', messageId: 'm', link: 'https://cal.example/?a=1&b=2' },
    { type: 'click', workspaceId: 'w', messageId: 'm', link: 'https://touchline.example/why' },
  ]);
  expect(text).toMatch(/^Book a time \(https:\/\/touchline\.example\/t\/c\/\S+\) or https:\S+\./);
});

test('there is a pixel, and one-click unsubscribing in the footer and the headers', () => {
  const { html, text, headers } = compose({});
  const unsubscribe = /href="(https:\/\/touchline\.example\/t\/u\/[^"]+)"/.exec(html ?? '')?.[1];
  expect(html).toMatch(/<img src="https:\/\/touchline\.example\/t\/o\/[^"]+\.gif"/);
  expect(text).toContain(`Unsubscribe: ${unsubscribe}`);
  expect(headers).toEqual({
    'Message-ID': '<m@touchline.example>',
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('the address of the company stands in the footer, and replies go where the workspace says', () => {
  const { html, text, headers } = compose({}, { postalAddress: 'Acme & Co\n1 Main Street', replyTo: 'replies@acme.example' });
  expect(text).toContain('-- \nAcme & Co\n1 Main Street\nUnsubscribe: ');
  expect(html).toContain('Acme &amp; Co<br>1 Main Street<br><a href');
  expect(headers).toMatchObject({ 'Reply-To': 'replies@acme.example' });
});

test('a lead cannot put mark-up into a mail', () => {
  const hostile = {
    ...lead,
    firstName: '<script>alert(1)</script> [x](https://evil.example) **b**',
    company: 'https://evil.example\n\n- a',
  };
  const { html, text } = compose({ body: 'Hi {{ lead.firstName }} of {{ lead.company }}' }, { lead: hostile });
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('<strong>');
  expect(html).not.toContain('<li>');
  expect(bodyOf(html)).not.toContain('<a ');
  expect(bodyOf(html)).toContain('[x](https://evil.example)');
  expect(text).toContain('**b**');
});

test('only web, mail and phone addresses become links', () => {
  expect(bodyOf(compose({ body: '[x](javascript:alert)' }).html)).toBe('<p>[x](javascript:alert)</p>');
});

test('a reply keeps the subject of its thread and refers to all of it', () => {
  const thread = { subject: 'Hello', messageIds: ['<1@x>', '<2@x>'] };
  const { subject, headers } = composeEmail({ subject: '', preview: '', body: 'x' }, { ...options, thread });
  expect(subject).toBe('Re: Hello');
  expect(headers).toMatchObject({ 'In-Reply-To': '<2@x>', References: '<1@x> <2@x>' });
});

test('content cannot read files, disable escaping or run endlessly', () => {
  expect(() => compose({ body: '{% include "/etc/passwd" %}' })).toThrow('tag "include" not found');
  expect(() => compose({ body: '{% for i in (1..100000000) %}x{% endfor %}' })).toThrow('memory alloc limit exceeded');
  const lead = { ...options.lead, firstName: '**b**' };
  expect(bodyOf(compose({ body: '{{ lead.firstName | raw }}' }, { lead }).html)).toBe('<p>**b**</p>');
});

test('a value in an address is encoded, a value that is the address stays one', () => {
  const hostile = {
    ...lead,
    firstName: 'Ada & Bo (x)',
    email: 'a+b@x.example',
    fields: { url: 'https://cal.example/ada?x=1&y=(2)', bad: 'javascript:alert(1)', q: 'a%20b' },
  };
  const linksOf = (body: string) =>
    [...(compose({ body }, { lead: hostile }).html ?? '').matchAll(/\/t\/c\/([^"]+)"/g)].map((match) => {
      const token = verifyToken('key', match[1]!);
      return token?.type === 'click' ? token.link : null;
    });
  expect(linksOf('https://x.example/?n={{ lead.firstName }}&m={{ lead.email }}.')).toEqual([
    'https://x.example/?n=Ada%20%26%20Bo%20%28x%29&m=a%2Bb%40x.example',
  ]);
  expect(linksOf('[Book](https://x.example/{{lead.firstName}}?e={{- lead.email -}}#x)')).toEqual([
    'https://x.example/Ada%20%26%20Bo%20%28x%29?e=a%2Bb%40x.example#x',
  ]);
  expect(linksOf('[Book]({{ lead.fields.url }})')).toEqual(['https://cal.example/ada?x=1&y=%282%29']);
  expect(linksOf('[Book]({{ lead.fields.url }}&n={{ lead.firstName }})')).toEqual([
    'https://cal.example/ada?x=1&y=%282%29&n=Ada%20%26%20Bo%20%28x%29',
  ]);
  expect(linksOf('[Book]({{ lead.fields.bad }})')).toEqual([]);
  expect(linksOf('https://x.example/?n={{ lead.firstName | url_encode }}')).toEqual(['https://x.example/?n=Ada+%26+Bo+%28x%29']);
  expect(linksOf('https://x.example/?q={{ lead.fields.q }}')).toEqual(['https://x.example/?q=a%2520b']);
});

test.each([
  '- item',
  '• item',
  '\r- item',
  'a\u2028- b',
  '**b**',
  '_x_',
  '[x](https://evil.example)',
  'HTTPS://evil.example',
  '<b>x</b>',
  '{{ lead.email }}',
])('the value “%s” stays text', (firstName) => {
  const html = bodyOf(compose({ body: '{{ lead.firstName }}\n{{ lead.firstName }}' }, { lead: { ...lead, firstName } }).html);
  expect(html).not.toMatch(/<(?:ul|li|strong|em|a|b)\b/);
  expect(html).not.toContain('ada@example.com');
});

test('a mail says its language and direction', () => {
  const html = (body: string) => compose({ body }).html ?? '';
  expect(html('Hi, this is for you and the team.')).toContain('<html lang="en" dir="auto">');
  expect(html('Hallo, ich wollte mit Ihnen und dem Team sprechen.')).toContain('<html lang="de" dir="auto">');
  expect(html('שלום {{ lead.firstName }}, מה שלומך')).toContain('<body lang="he" dir="auto"');
  expect(html('こんにちは、世界')).toContain('lang="ja"');
  expect(html('x')).toContain('lang="en"');
});
