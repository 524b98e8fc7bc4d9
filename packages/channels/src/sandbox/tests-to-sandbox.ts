import type { ChannelAdapter } from '../port.ts';

/** Delivers what goes to real leads, and keeps what goes to test leads in the sandbox: who tries a sequence out calls nobody's systems. */
export function testsToSandbox(real: ChannelAdapter, sandbox: ChannelAdapter): ChannelAdapter {
  return {
    ...real,
    send: (message) => (message.isTest ? sandbox : real).send(message),
    close: async () => {
      await Promise.all([real.close(), sandbox.close()]);
    },
  };
}
