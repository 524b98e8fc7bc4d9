import { type ConfigOf, EVENT_NAMES, eventDefinition, type KnownEvent, MOST_EVENTS } from '@touchline/sequence';
import type { FieldMessage } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';
import { ListRows } from '../../../ui/fields/list-rows.tsx';
import { TimeField } from '../../../ui/fields/time-field.tsx';

type Config = Extract<ConfigOf<'wait'>, { mode: 'event' }>;
type Awaited = Pick<Config, 'event' | 'page'>;

/** Names that reporters of a workspace send in. */
const SUGGESTED = EVENT_NAMES.filter((name) => eventDefinition(name)?.about === 'lead' && eventDefinition(name)?.signOfLife);
const PAGE_VIEWED: string = 'page-viewed' satisfies KnownEvent;

interface EventFieldsProps {
  readonly config: Config;
  readonly onChange: (config: Config) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** The events of which the first one ends the wait, and its limit. */
export function EventFields({ config, onChange, messages }: EventFieldsProps) {
  const { page: _page, or: _or, ...plain } = config;
  const { at: _at, ...untimed } = config;
  const others = config.or ?? [];
  const change = (first: Awaited, or: readonly Awaited[]): void =>
    onChange({ ...plain, ...tidied(first), ...(or.length === 0 ? {} : { or: or.map(tidied) }) });
  return (
    <>
      <AwaitedFields
        label="Event"
        hint={`As it is sent in: ${SUGGESTED.join(', ')}, or a name of your own such as trial-started.`}
        value={config}
        onChange={(first) => change(first, others)}
        messages={messages('event')}
      />
      <ListRows
        items={others}
        noun="further event"
        most={MOST_EVENTS - 1}
        blank={(): Awaited => ({ event: '' })}
        onChange={(or) => change(config, or)}
      >
        {(other, index, replace) => (
          <AwaitedFields label={`Or event ${index + 2}`} value={other} onChange={replace} messages={messages(`or.${index}.event`)} />
        )}
      </ListRows>
      <DurationField
        label="At most"
        value={config.limit}
        onChange={(limit) => onChange({ ...config, limit })}
        messages={messages('limit.amount')}
      />
      <Switch
        label="Then until a time of day"
        checked={config.at !== undefined}
        onChange={(on) => onChange(on ? { ...config, at: '10:00' } : untimed)}
      />
      {config.at === undefined ? null : (
        <TimeField
          label="Time is up at"
          hint="In the lead’s time."
          value={config.at}
          onChange={(at) => onChange({ ...config, at })}
          messages={messages('at')}
        />
      )}
    </>
  );
}

interface AwaitedFieldsProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Awaited;
  readonly onChange: (value: Awaited) => void;
  readonly messages: readonly FieldMessage[];
}

function AwaitedFields({ label, hint, value: { event, page }, onChange, messages }: AwaitedFieldsProps) {
  const asksForPage = event.trim() === PAGE_VIEWED || (page ?? '') !== '';
  return (
    <>
      <LineField
        label={label}
        hint={hint}
        messages={messages}
        maxLength={80}
        autoComplete="off"
        value={event}
        onChange={(name) => onChange(tidied({ event: name, page: page ?? '' }))}
      />
      {asksForPage ? (
        <LineField
          label={label === 'Event' ? 'Page address contains' : `Page address contains (${label.toLowerCase()})`}
          hint="Such as /pricing. Left empty, every page counts."
          maxLength={200}
          autoComplete="off"
          value={page ?? ''}
          onChange={(part) => onChange(tidied({ event, page: part }))}
        />
      ) : null}
    </>
  );
}

/** An empty page is left out, so that equal waits are written equally. */
function tidied({ event, page = '' }: Awaited): Awaited {
  return { event, ...(page === '' ? {} : { page }) };
}
