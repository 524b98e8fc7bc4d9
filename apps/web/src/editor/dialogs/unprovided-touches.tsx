import { useQuery } from '@tanstack/react-query';
import { type SequenceDocument, stepDefinition } from '@touchline/sequence';
import { statusQuery } from '../../api/sandbox.ts';
import { Callout } from '../../ui/callout.tsx';
import { count } from '../../lib/format/number.ts';
import { channelName } from '../../copy/channel.ts';

/** Warns before publishing about steps whose channel has no provider. */
export function UnprovidedTouches({ document }: { readonly document: SequenceDocument }) {
  const unprovided = useQuery(statusQuery).data?.unprovided ?? [];
  const channels = document.nodes.flatMap(({ kind, config }) => {
    const channel = stepDefinition(kind)?.touch?.(config as never).channel;
    return channel !== undefined && unprovided.includes(channel) ? [channel] : [];
  });
  if (channels.length === 0) return null;
  const parts = [...Map.groupBy(channels, (channel) => channel)].map(([channel, of]) =>
    count(of.length, `${channelName(channel)} step`, `${channelName(channel)} steps`),
  );
  return (
    <Callout tone="warning">
      No provider is set up for {[...new Set(channels)].map(channelName).join(' and ')}. Real leads will not get {parts.join(' and ')}. They
      follow each step’s setting for unreachable leads. Test leads get them in the sandbox.
    </Callout>
  );
}
