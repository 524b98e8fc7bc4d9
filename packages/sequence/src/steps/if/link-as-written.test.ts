import { expect, test } from 'vitest';
import { isLinkAsWritten } from './link-as-written.ts';

test.each([
  ['https://x.example/?n=Ada%20%26%20B', 'https://x.example/?n={{ lead.firstName }}', true],
  ['https://x.example/?n=', 'https://x.example/?n={{ lead.firstName }}', true],
  ['https://x.example/Ada?e=a%40b.example#x', 'https://x.example/{{lead.firstName}}?e={{- lead.email -}}#x', true],
  ['https://x.example/AdaMoreau', 'https://x.example/{{ lead.firstName }}{{ lead.lastName }}', true],
  ['https://cal.example/a/b?x=1', '{{ lead.fields.url }}', true],
  ['https://cal.example/a/b?x=1&n=Ada', '{{ lead.fields.url }}&n={{ lead.firstName }}', true],
  ['https://x.example/?n=Ada&m=1', 'https://x.example/?n={{ lead.firstName }}', false],
  ['https://x.example/?m=Ada', 'https://x.example/?n={{ lead.firstName }}', false],
  ['https://x.example/Ada/more', 'https://x.example/{{ lead.firstName }}', false],
  ['https://x.example/ada/x', 'https://x.example/{% if lead.vip\n %}ada{% else -%} all {% endif %}/x', false],
  ['https://x.example/?n=ada&m=', 'https://x.example/?n={% assign n = lead.name %}{{ n | downcase }}&m={% if n %}{% endif %}', true],
  ['https://x.example/a', 'https://x.example/a', false],
  ['https://x.example/a', 'https://x.example/a{{ x }}a', false],
])('%s from %s: %s', (sent, written, is) => expect(isLinkAsWritten(sent, written)).toBe(is));
