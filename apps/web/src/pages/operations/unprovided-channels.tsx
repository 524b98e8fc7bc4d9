import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Operations } from '../../api/types.ts';
import { Callout } from '../../ui/callout.tsx';
import { count, formatNumber } from '../../lib/format/number.ts';
import { channelName } from '../../copy/channel.ts';

/** Sequences listed by name. The rest are counted. */
const NAMED = 5;

/** Live sequences with channels that have no provider, shown before the first message fails. */
export function UnprovidedChannels({ channels }: { readonly channels: Operations['unprovided'] }) {
  return channels.map(({ channel, sequences }) => {
    const steps = sequences.reduce((sum, sequence) => sum + sequence.steps, 0);
    const more = sequences.length - NAMED;
    return (
      <Callout key={channel} tone="warning">
        No provider is set up for {channelName(channel)}. Real leads don’t get {count(steps, `${channelName(channel)} step`)} of{' '}
        {sequences.slice(0, NAMED).map(({ id, name }, at) => (
          <Fragment key={id}>
            {at > 0 ? ', ' : ''}
            <Link to="/sequences/$sequenceId" params={{ sequenceId: id }} className="rounded-sm font-medium underline">
              {name}
            </Link>
          </Fragment>
        ))}
        {more > 0 ? ` and ${formatNumber(more)} more` : ''}. Set up a provider, or replace these steps. Test leads get them in the sandbox.
      </Callout>
    );
  });
}
