import { type ConfigOf, EVENT_NAMES, eventDefinition, type KnownEvent, MOST_EVENTS } from '@touchline/sequence';
import type { FieldMessage } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { DurationField } from '../../../ui/fields/duration-field.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';
import { ListRows } from '../../../ui/fields/list-rows.tsx';
import { TimeField } from '../../../ui/fields/time-field.tsx';

type Config = Extract<ConfigOf<'wait'>, { mode: 'event' }>;
type Awaited = Pick<Config, 'event' | 'page'>;

/** Common names of reported events. */
const SUGGESTED = EVENT_NAMES.filter((name) => eventDefinition(name)?.about === 'lead' && eventDefinition(name)?.signOfLife);
const PAGE_VIEWED: string = 'page-viewed' satisfies KnownEvent;

interface EventFieldsProps {
  readonly config: Config;
  readonly onChange: (config: Config) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** The events that end the wait, whichever comes first, and the timeout. */
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
        hint={`The event name as reported: ${SUGGESTED.join(', ')}, or a custom name such as trial-started.`}
        value={config}
        onChange={(first) => change(first, others)}
        messages={messages('event')}
      />
      <ListRows
        items={others}
        noun="alternative event"
        most={MOST_EVENTS - 1}
        blank={(): Awaited => ({ event: '' })}
        onChange={(or) => change(config, or)}
      >
        {(other, index, replace) => (
          <AwaitedFields label={`Or event ${index + 2}`} value={other} onChange={replace} messages={messages(`or.${index}.event`)} />
        )}
      </ListRows>
      <DurationField
        label="Timeout"
        value={config.limit}
        onChange={(limit) => onChange({ ...config, limit })}
        messages={messages('limit.amount')}
      />
      <Switch
        label="Then wait for a time of day"
        checked={config.at !== undefined}
        onChange={(on) => onChange(on ? { ...config, at: '10:00' } : untimed)}
      />
      {config.at === undefined ? null : (
        <TimeField
          label="Timeout at"
          hint="In the lead’s time zone."
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
          hint="For example /pricing. Leave empty to count all pages."
          maxLength={200}
          autoComplete="off"
          value={page ?? ''}
          onChange={(part) => onChange(tidied({ event, page: part }))}
        />
      ) : null}
    </>
  );
}

/** Omits an empty page, so that equal waits have equal settings. */
function tidied({ event, page = '' }: Awaited): Awaited {
  return { event, ...(page === '' ? {} : { page }) };
}
