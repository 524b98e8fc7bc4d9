import { describe, expect, test } from 'vitest';
import { isHuman, readerOf, type Reader, type TrackedRequest } from './reader.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

const ask = (
  agent: string | undefined,
  what: TrackedRequest['what'] = 'open',
  more: Readonly<Record<string, string>> = {},
  method = 'GET',
) => readerOf({ what, method, header: (name) => (name === 'user-agent' ? agent : more[name]) });

describe('by the name of the program', () => {
  test.each<[Reader, string | undefined]>([
    ['human', chrome],
    ['human', `${windows} Edg/120.0.2210.91`],
    ['human', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'],
    ['human', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'],
    ['human', 'Mozilla/5.0 (Linux; Android 14; Cubot KingKong 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36'],
    [
      'human',
      'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; Microsoft Outlook 16.0.17328; ms-office; MSOffice 16)',
    ],
    ['human', 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.12026; Pro)'],
    ['human', 'Outlook-iOS/709.2226530.prod.iphone (3.24.1)'],
    ['human', 'Outlook-Android/2.0'],
    ['human', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Thunderbird/128.5.0'],
    ['human', 'Airmail/5.6'],
    ['human-by-proxy', 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'],
    ['human-by-proxy', 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'],
    ['prefetch', 'Mozilla/5.0'],
    ['scanner', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36'],
    ['scanner', 'Microsoft Office Existence Discovery'],
    ['scanner', 'Microsoft Office Protocol Discovery'],
    ['scanner', 'GuzzleHttp/7'],
    ['scanner', 'RestSharp/106.11.7.0'],
    ['scanner', 'Mail/3654.120.0.1.13 CFNetwork/1240.0.4 Darwin/20.6.0'],
    ['scanner', 'com.apple.mailservices CFNetwork/1408.0.4 Darwin/22.5.0'],
    ['scanner', 'Microsoft-SafeLinks'],
    ['scanner', `${windows} Mimecast`],
    ['scanner', 'Barracuda Sentinel (EE)'],
    ['scanner', 'Mozilla/5.0 (compatible; Proofpoint URL Defense)'],
    ['scanner', 'Mozilla/5.0 (compatible; Cisco Secure Email)'],
    [
      'scanner',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko; BingPreview/1.0b) Chrome/103.0.0.0 Safari/537.36',
    ],
    ['scanner', 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5'],
    ['scanner', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['scanner', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['scanner', 'facebookexternalhit/1.1'],
    ['scanner', 'python-requests/2.32.0'],
    ['scanner', 'Go-http-client/2.0'],
    ['scanner', 'curl/8.5.0'],
    ['scanner', 'axios/1.6.2'],
    ['unknown', 'Dart/2.19 (dart:io)'],
    ['unknown', ''],
    ['unknown', undefined],
  ])('%s: %s', (reader, agent) => expect(ask(agent)).toBe(reader));
});

test('an image proxy opens for a person but follows no link for one', () => {
  const google = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
  expect([isHuman(ask(google, 'open')), isHuman(ask(google, 'click'))]).toEqual([true, false]);
});

test.each([
  ['sec-purpose', 'prefetch;prerender'],
  ['purpose', 'prefetch'],
  ['x-purpose', 'preview'],
  ['x-moz', 'prefetch'],
])('a browser that fetches ahead says so in %s', (name, value) => {
  expect(ask(chrome, 'click', { [name]: value })).toBe('prefetch');
});

test('asking for the headers only is not reading', () => {
  expect(ask(chrome, 'click', {}, 'HEAD')).toBe('scanner');
});

test('only a person counts, at first hand or by a proxy', () => {
  expect((['human', 'human-by-proxy', 'prefetch', 'scanner', 'unknown'] as const).filter(isHuman)).toEqual(['human', 'human-by-proxy']);
});
