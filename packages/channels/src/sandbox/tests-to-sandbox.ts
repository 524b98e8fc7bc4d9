import type { ChannelAdapter } from '../port/port.ts';

/** Delivers messages to real leads, and stores those to test leads in the sandbox, so that tests reach no external system. */
export function testsToSandbox(real: ChannelAdapter, sandbox: ChannelAdapter): ChannelAdapter {
  return {
    ...real,
    usesMailbox: (isTest) => !isTest && (real.usesMailbox?.(false) ?? false),
    send: (message, options) => (message.isTest ? sandbox : real).send(message, options),
    close: async () => {
      await Promise.all([real.close(), sandbox.close()]);
    },
  };
}
