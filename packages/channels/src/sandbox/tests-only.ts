import { type ChannelAdapter, DECLINED } from '../port/port.ts';

/**
 * A channel without a provider. Test leads get it in the sandbox, where the person who tries the sequence looks; no message
 * is sent to real leads, and their message says why. It counts as undelivered, so that the step's own policy decides how the lead goes
 * on: held back instead, it would go out weeks late when a provider is set up.
 */
export function testsOnly(sandbox: ChannelAdapter, name: string): ChannelAdapter {
  return {
    ...sandbox,
    testsOnly: true,
    send: async (message, options = {}) => {
      if (message.isTest) return sandbox.send(message, options);
      if ((await options.maySubmit?.()) === false) return DECLINED;
      return { ok: false, cause: 'no-provider', about: 'message', permanent: true, doubt: null, error: `No ${name} provider is set up.` };
    },
  };
}
