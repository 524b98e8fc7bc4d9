import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Operations } from '../../api/types.ts';
import { Callout } from '../../ui/callout.tsx';
import { count } from '../../copy/count.ts';
import { channelName } from '../../copy/suppression.ts';

/** Sequences that are named; the others are counted. */
const NAMED = 5;

/** Live sequences whose steps no real lead gets, as nothing is set up to send them: said before the first of them fails. */
export function UnprovidedChannels({ channels }: { readonly channels: Operations['unprovided'] }) {
  return channels.map(({ channel, sequences }) => {
    const steps = sequences.reduce((sum, sequence) => sum + sequence.steps, 0);
    const more = sequences.length - NAMED;
    return (
      <Callout key={channel} tone="warning">
        No provider is set up for {channelName(channel)}. Real leads do not get {count(steps, `${channelName(channel)} step`)} of{' '}
        {sequences.slice(0, NAMED).map(({ id, name }, at) => (
          <Fragment key={id}>
            {at > 0 ? ', ' : ''}
            <Link to="/sequences/$sequenceId" params={{ sequenceId: id }} className="rounded-sm font-medium underline">
              {name}
            </Link>
          </Fragment>
        ))}
        {more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}. Set up a provider, or replace these steps. Test leads get them in the
        sandbox.
      </Callout>
    );
  });
}
