import type { LeadFacts } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { verifyToken } from '../tracking/token.ts';
import { composeEmail, composeSms, type ComposeOptions, type EmailContent } from './compose.ts';

const lead: LeadFacts = {
  id: 'l',
  email: 'ada@example.com',
  phone: null,
  linkedin: null,
  firstName: 'Ada',
  lastName: 'Moreau',
  company: 'Northwind',
  timeZone: null,
  tier: 'hot',
  source: null,
  stage: null,
  tags: [],
  fields: { seats: 12 },
  consent: { email: true, sms: false, call: true },
  owner: null,
};

const options: ComposeOptions = {
  workspaceId: 'w',
  messageId: 'm',
  lead,
  sender: { name: 'Nadia', address: 'nadia@touchline.example' },
  baseUrl: 'https://touchline.example/',
  trackingKey: 'key',
};

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

test('content cannot read files, switch escaping off or run for ever', () => {
  expect(() => compose({ body: '{% include "/etc/passwd" %}' })).toThrow('tag "include" not found');
  expect(() => compose({ body: '{% for i in (1..100000000) %}x{% endfor %}' })).toThrow('memory alloc limit exceeded');
  const lead = { ...options.lead, firstName: '**b**' };
  expect(bodyOf(compose({ body: '{{ lead.firstName | raw }}' }, { lead }).html)).toBe('<p>**b**</p>');
});

test('a text message is its text', () => {
  expect(composeSms({ text: 'Hi {{ lead.firstName }}: https://x.example' }, options)).toMatchObject({
    subject: null,
    text: 'Hi Ada: https://x.example',
    html: null,
  });
});
