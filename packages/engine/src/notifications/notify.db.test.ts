import { newId } from '@touchline/db';
import { addLead } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitEvents } from '../enrollments/ingest/submit-events.ts';
import { draw, end } from '../test-kit/build-document.ts';
import { createTestEngine, NOON, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';
import { describeNotification } from './kinds.ts';
import { notifyNow } from './notify-now.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

type Role = 'viewer' | 'rep' | 'marketer' | 'revops' | 'admin';

async function member(role: Role, values: { email?: string; deactivated?: boolean; workspace?: string } = {}): Promise<string> {
  const id = newId();
  const { db } = engine.deps;
  await db
    .insertInto('users')
    .values({ id, name: role, email: values.email ?? `${id}@team.example` })
    .execute();
  const deactivated_at = values.deactivated === true ? new Date() : null;
  await db
    .insertInto('members')
    .values({ workspace_id: values.workspace ?? workspaceId, user_id: id, role, deactivated_at })
    .execute();
  return id;
}

const ownerOf = (id: string, email: string | null = null) => JSON.stringify({ id, name: 'Ada', email, timeZone: null });
const rowsOf = (userId: string) =>
  engine.deps.db.selectFrom('notifications').selectAll().where('user_id', '=', userId).orderBy('id').execute();
const titlesOf = async (userId: string) => (await rowsOf(userId)).map(({ kind, data }) => describeNotification(kind, data)?.title);

test('alert and tasks notify the owner of the lead, once, with the tasks in one row', async () => {
  const ada = await member('rep');
  const other = await member('rep');
  const alert = { id: 'a1', kind: 'alert', config: { text: '{{ lead.firstName }} is looking at prices' } };
  const call = { id: 'c1', kind: 'call', config: { script: 'Hello' } };
  const sequenceId = await engine.publish(draw([alert, call, end()]));
  await engine.enroll(sequenceId, { first_name: 'Nora', last_name: null, owner: ownerOf(ada) });
  await engine.enroll(sequenceId, { first_name: 'Ben', last_name: null, owner: ownerOf(ada) });
  await engine.step();
  expect((await titlesOf(ada)).toSorted()).toEqual(['2 new tasks', 'Alert: Ben', 'Alert: Nora']);
  expect(await rowsOf(other)).toEqual([]);
  const [alerted] = (await rowsOf(ada)).filter(({ kind }) => kind === 'alert');
  expect(alerted).toMatchObject({ in_app: true, read_at: null, mail_at: new Date(NOON) });
});

test('tasks count from one after the row was read', async () => {
  const ada = await member('rep');
  const { id: leadId } = await addLead(engine.deps.db, { first_name: 'Nora', last_name: null, owner: ownerOf(ada) });
  const task = () => notifyNow(engine.deps, [{ workspaceId, kind: 'task', data: { count: 1, leadId }, to: { ownerOf: leadId } }]);
  await task();
  await task();
  expect(await titlesOf(ada)).toEqual(['2 new tasks']);
  await engine.deps.db.updateTable('notifications').set({ read_at: new Date() }).where('user_id', '=', ada).execute();
  await task();
  expect(await titlesOf(ada)).toEqual(['New task for Nora']);
  expect((await rowsOf(ada))[0]?.read_at).toBeNull();
});

test('reply notifies the owner by imported address, and the same event again changes nothing', async () => {
  const ada = await member('rep', { email: 'ada.imported@team.example' });
  const { id: leadId } = await addLead(engine.deps.db, {
    first_name: 'Nora',
    last_name: null,
    owner: ownerOf('crm-7', 'Ada.Imported@team.example'),
  });
  const event = { workspaceId, key: 'r1', name: 'replied', at: NOON, leadId, properties: { text: 'Yes please' } };
  const automatic = { ...event, key: 'r2', human: false };
  await submitEvents(engine.deps, [event, automatic]);
  await submitEvents(engine.deps, [event]);
  const [row, ...others] = await rowsOf(ada);
  expect(others).toEqual([]);
  expect(describeNotification(row?.kind ?? '', row?.data)).toEqual({ title: 'Nora replied', text: 'Yes please', path: `/leads/${leadId}` });
});

test('reply of a lead without an active owner notifies revops and admins, but no other workspace', async () => {
  const gone = await member('rep', { deactivated: true });
  const [revops, admin, rep] = [await member('revops'), await member('admin'), await member('rep')];
  const foreignWorkspace = newId();
  await engine.deps.db.insertInto('workspaces').values({ id: foreignWorkspace, name: 'Other' }).execute();
  const foreign = await member('admin', { workspace: foreignWorkspace });
  const { id: leadId } = await addLead(engine.deps.db, { first_name: 'Nora', last_name: null, owner: ownerOf(gone) });
  await submitEvents(engine.deps, [{ workspaceId, key: 'r3', name: 'replied', at: NOON, leadId }]);
  expect(await titlesOf(revops)).toEqual(['Nora replied']);
  expect(await titlesOf(admin)).toEqual(['Nora replied']);
  for (const id of [gone, rep, foreign]) expect(await rowsOf(id)).toEqual([]);
});

test('a kind that is turned off leaves no row, and one for the mail only is not shown', async () => {
  const [none, mailOnly] = [await member('rep'), await member('rep')];
  const settings = (user_id: string, kinds: object) =>
    engine.deps.db
      .insertInto('notification_settings')
      .values({ workspace_id: workspaceId, user_id, kinds: JSON.stringify({ mention: kinds }) })
      .execute();
  await settings(none, { inApp: false, mail: false });
  await settings(mailOnly, { inApp: false });
  const data = { sequenceId: newId(), sequenceName: 'Inbound', by: 'Lou', text: 'Look' };
  await notifyNow(engine.deps, [{ workspaceId, kind: 'mention', fact: 'mention:1', data, to: { users: [none, mailOnly] } }]);
  expect(await rowsOf(none)).toEqual([]);
  expect(await rowsOf(mailOnly)).toMatchObject([{ in_app: false, mail_at: new Date(NOON) }]);
});

test('user who caused it gets no notification, and parallel reports of one fact give one', async () => {
  const [cause, other] = [await member('admin'), await member('admin')];
  const notice = {
    workspaceId,
    kind: 'mailbox-paused',
    fact: 'mailbox:1',
    data: { address: 'hello@example.com', reason: 'Password refused' },
    to: { users: [cause, other] },
    except: cause,
  } as const;
  await Promise.all(Array.from({ length: 10 }, () => notifyNow(engine.deps, [notice])));
  expect(await rowsOf(cause)).toEqual([]);
  expect(await titlesOf(other)).toEqual(['Mailbox hello@example.com is paused']);
});
