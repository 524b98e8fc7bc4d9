import { useQuery } from '@tanstack/react-query';
import { type SequenceDocument, stepDefinition } from '@touchline/sequence';
import { statusQuery } from '../../api/sandbox.ts';
import { Callout } from '../../ui/callout.tsx';
import { count } from '../../copy/count.ts';
import { channelName } from '../../copy/suppression.ts';

/** Says before publishing which steps real leads would not get, as no provider is set up for their channel. */
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
      No provider is set up for {[...new Set(channels)].map(channelName).join(' and ')}. Real leads do not get {parts.join(' and ')}: the
      lead goes on as the step says for a message that is not delivered. Test leads get them in the sandbox.
    </Callout>
  );
}
