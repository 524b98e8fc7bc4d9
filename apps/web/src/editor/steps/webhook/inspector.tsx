import type { ConfigOf } from '@touchline/sequence';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { InspectorProps } from '../shared/node-view.ts';
import { ListRows } from '../../../ui/fields/list-rows.tsx';
import { Section } from '../../../ui/fields/section.tsx';
import { LineField } from '../../../ui/fields/line-field.tsx';

type Config = ConfigOf<'webhook'>;

const PARTS: readonly { readonly part: Config['include'][number]; readonly label: string }[] = [
  { part: 'contact', label: 'Name, company and contact details' },
  { part: 'tier', label: 'Tier, stage, source and tags' },
  { part: 'fields', label: 'Custom fields' },
  { part: 'touches', label: 'Touches and reactions' },
];

export function WebhookInspector({ config, update, messages }: InspectorProps<Config>) {
  return (
    <>
      <Section title="Endpoint">
        <LineField
          label="URL"
          hint="We POST JSON to it. Each request includes the enrollment, step and visit, so you can detect duplicates."
          messages={messages('url')}
          type="url"
          maxLength={2000}
          placeholder="https://"
          value={config.url}
          onChange={(value) => update({ url: value })}
        />
      </Section>
      <Section title="Data">
        {PARTS.map(({ part, label }) => (
          <Checkbox
            key={part}
            label={label}
            checked={config.include.includes(part)}
            onChange={(on) =>
              update({
                include: PARTS.map((other) => other.part).filter((other) => (other === part ? on : config.include.includes(other))),
              })
            }
          />
        ))}
        <ListRows items={config.data} noun="value" most={50} blank={() => ({ name: '', value: '' })} onChange={(data) => update({ data })}>
          {(item, index, change) => (
            <div className="grid grid-cols-2 gap-2">
              <LineField
                label="Name"
                messages={messages(`data.${index}.name`)}
                maxLength={500}
                value={item.name}
                onChange={(value) => change({ ...item, name: value })}
              />
              <LineField label="Value" maxLength={500} value={item.value} onChange={(value) => change({ ...item, value })} />
            </div>
          )}
        </ListRows>
      </Section>
    </>
  );
}
