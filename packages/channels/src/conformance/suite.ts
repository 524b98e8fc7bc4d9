import { newId, DEFAULT_WORKSPACE_ID } from '@touchline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChannelAdapter, OutgoingMessage } from '../port/port.ts';

/** What arrived at the other end. */
export interface Arrived {
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A channel with access to its other end. */
export interface ChannelUnderTest {
  readonly adapter: ChannelAdapter;
  readonly arrived: () => Promise<readonly Arrived[]>;
  /** Recipients that the other end answers in a given way; a reason where it cannot. */
  readonly refusing: { readonly address: string } | { readonly skip: string };
  readonly busy: { readonly address: string } | { readonly skip: string };
  /** The same channel with an unreachable other end. */
  readonly unreachable: { readonly adapter: ChannelAdapter } | { readonly skip: string };
  readonly stop: () => Promise<void>;
}

export function messageTo(to: string, values: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const id = newId();
  return {
    workspaceId: DEFAULT_WORKSPACE_ID,
    isTest: false,
    id,
    from: { name: 'Nadia Brandt', address: 'nadia@touchline.example' },
    to,
    subject: 'Grüße, 北京',
    text: 'First line\nSecond line with ünïcode',
    html: null,
    headers: { 'Message-ID': `<${id}@touchline.example>` },
    ...values,
  };
}

/** Requirements of every channel, whatever its transport. */
export function describeChannel(name: string, recipient: string, start: () => Promise<ChannelUnderTest>): void {
  describe(`${name} as a channel`, () => {
    let channel: ChannelUnderTest;
    beforeAll(async () => {
      channel = await start();
    });
    afterAll(async () => {
      await channel.adapter.close();
      await channel.stop();
    });

    test('delivers the content as it is and names it', async () => {
      const message = messageTo(recipient);
      const result = await channel.adapter.send(message);
      expect(result).toEqual({ ok: true, providerId: expect.stringContaining(message.id) });
      const last = (await channel.arrived()).at(-1);
      expect(last?.to).toBe(recipient);
      expect(last?.text.trim()).toBe(message.text);
      expect([message.subject, null]).toContain(last?.subject);
    });

    test('keeps parallel messages apart', async () => {
      const texts = Array.from({ length: 20 }, (_, index) => `parallel ${index}`);
      const results = await Promise.all(texts.map((text) => channel.adapter.send(messageTo(recipient, { text }))));
      expect(results.every((result) => result.ok)).toBe(true);
      const arrived = (await channel.arrived()).map((message) => message.text.trim());
      expect(arrived.filter((text) => text.startsWith('parallel')).toSorted()).toEqual(texts.toSorted());
    });

    test('asks once per submission, and sends nothing when refused', async () => {
      const asked: string[] = [];
      const before = (await channel.arrived()).length;
      const maySubmit = (answer: boolean) => async () => {
        asked.push(String(answer));
        return answer;
      };
      const refused = await channel.adapter.send(messageTo(recipient), { maySubmit: maySubmit(false) });
      expect(refused).toMatchObject({ ok: false, permanent: false, about: 'message', doubt: null });
      expect(await channel.adapter.send(messageTo(recipient), { maySubmit: maySubmit(true) })).toMatchObject({ ok: true });
      expect(asked).toEqual(['false', 'true']);
      expect((await channel.arrived()).length).toBe(before + 1);
    });

    test('a refused address is a permanent failure, and the next message goes out', async (context) => {
      const { refusing } = channel;
      if ('skip' in refusing) return context.skip(refusing.skip);
      const [refused, next] = await Promise.all([
        channel.adapter.send(messageTo(refusing.address)),
        channel.adapter.send(messageTo(recipient)),
      ]);
      expect(refused).toMatchObject({ ok: false, permanent: true, cause: 'address', about: 'message', doubt: null });
      expect(next).toMatchObject({ ok: true });
    });

    test('a busy recipient is a temporary failure', async (context) => {
      const { busy } = channel;
      if ('skip' in busy) return context.skip(busy.skip);
      expect(await channel.adapter.send(messageTo(busy.address))).toMatchObject({ ok: false, permanent: false, doubt: null });
    });

    test('unreachable receiver is a temporary failure, not an exception', async (context) => {
      const { unreachable } = channel;
      if ('skip' in unreachable) return context.skip(unreachable.skip);
      expect(await unreachable.adapter.send(messageTo(recipient))).toMatchObject({ ok: false, permanent: false, doubt: null });
      await unreachable.adapter.close();
    });
  });
}
