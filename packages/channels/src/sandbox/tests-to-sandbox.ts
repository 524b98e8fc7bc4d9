import type { ChannelAdapter } from '../port/port.ts';

/** Delivers what goes to real leads, and keeps what goes to test leads in the sandbox: who tries a sequence out calls nobody's systems. */
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
