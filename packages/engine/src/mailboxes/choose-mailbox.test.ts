import { expect, test } from 'vitest';
import { chooseMailbox } from './choose-mailbox.ts';
import type { Mailbox } from './mailbox.ts';

const mailbox = (id: string, ownerId: string | null, status: Mailbox['status'] = 'active'): Mailbox =>
  ({ id, ownerId, status, address: `${id}@example.com` }) as Mailbox;
const lead = { leadId: 'lead', ownerId: 'remy', current: null, pool: null };
const chosen = (all: readonly Mailbox[], given: object = {}): string => {
  const choice = chooseMailbox(all, { ...lead, ...given });
  return choice.use === 'mailbox' ? choice.mailbox.id : choice.use;
};

test.each([
  ['no mailbox', [], 'installation'],
  ['a mailbox of another member', [mailbox('other', 'ada')], 'installation'],
  ['the mailbox of the owner', [mailbox('own', 'remy'), mailbox('team', null)], 'own'],
  ['shared mailboxes only', [mailbox('team', null)], 'team'],
  ['a paused mailbox of the owner and a shared one', [mailbox('own', 'remy', 'paused'), mailbox('team', null)], 'team'],
  ['a paused mailbox of the owner only', [mailbox('own', 'remy', 'paused')], 'none'],
  ['a disconnected shared mailbox only', [mailbox('team', null, 'disconnected')], 'none'],
] as const)('%s', (_title, all, expected) => {
  expect(chosen(all)).toBe(expected);
});

test('a lead keeps its mailbox when others are connected, and gets another one when it is paused', () => {
  const all = Array.from({ length: 5 }, (_, index) => mailbox(`m${index}`, null));
  for (const current of ['m0', 'm3']) expect(chosen(all, { current })).toBe(current);
  const paused = all.map((one) => (one.id === 'm3' ? { ...one, status: 'paused' as const } : one));
  expect(chosen(paused, { current: 'm3' })).not.toBe('m3');
  expect(chosen(all, { current: 'removed' })).toMatch(/^m\d$/);
});

test('a pool of the sequence wins over the mailbox of the owner', () => {
  const all = [mailbox('own', 'remy'), mailbox('team', null), mailbox('sales', null)];
  expect(chosen(all, { pool: ['sales'] })).toBe('sales');
  expect(chosen(all, { pool: ['gone'], current: 'team' })).toBe('team');
});

test('leads are spread evenly, and a mailbox more moves few of them', () => {
  const all = Array.from({ length: 4 }, (_, index) => mailbox(`m${index}`, null));
  const leads = Array.from({ length: 2_000 }, (_, index) => `lead-${index}`);
  const before = leads.map((leadId) => chosen(all, { leadId }));
  for (const { id } of all) expect(before.filter((one) => one === id).length).toBeGreaterThan(400);
  const after = leads.map((leadId) => chosen([...all, mailbox('m4', null)], { leadId }));
  expect(after.filter((one, index) => one !== before[index] && one !== 'm4')).toEqual([]);
});
