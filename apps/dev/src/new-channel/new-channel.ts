// `pnpm new:channel <name>`: the three folders of a new channel, registered and ready to be filled in.
import { runScaffold } from '../scaffold/run-scaffold.ts';
import { channelNames, channelScaffold } from './channel-files.ts';

runScaffold({
  usage: 'pnpm new:channel <name>: lower-case words with dashes between them, such as fax or chat-message.',
  names: channelNames(process.argv[2] ?? ''),
  scaffold: channelScaffold,
  next:
    'Messages go to the sandbox until `open` returns an adapter of a provider. A step kind whose touches name the channel sends on it:\n' +
    '`pnpm new:step`. Then `pnpm check` and `npm test -- database` try it with every test that goes through all channels.',
});
