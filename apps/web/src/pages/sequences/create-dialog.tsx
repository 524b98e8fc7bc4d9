import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { templatesQuery, useCreateSequence } from '../../api/sequences.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { workspaceSettingsQuery } from '../../api/workspace.ts';
import { type StartOptions, contentOf, suggestedName } from './start-options.ts';
import { chooseFile, FileChoice } from './file-choice.tsx';
import { SourceChoice } from './source-choice.tsx';
import { StartChoice } from './start-choice.tsx';

interface CreateDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const BLANK: StartOptions = { from: 'blank' };

/** A new sequence: blank, from a file, from a template, or from a cadence for a lead source. */
export function CreateDialog({ open, onOpenChange }: CreateDialogProps) {
  const templates = useQuery({ ...templatesQuery, enabled: open });
  const create = useCreateSequence();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [beginning, setBeginning] = useState(BLANK);
  const { from } = beginning;
  const zone = useQuery(workspaceSettingsQuery).data?.timeZone ?? Temporal.Now.timeZoneId();
  const pick = async () => {
    const file = await chooseFile();
    if (file) setBeginning({ from: 'file', file });
  };
  const submit = async () => {
    const content = await contentOf(beginning, zone);
    if (content === null) return;
    create.mutate(
      { name: name.trim() || suggestedName(beginning).slice(0, 200), ...content },
      {
        onSuccess: ({ id }) => {
          onOpenChange(false);
          setName('');
          setBeginning(BLANK);
          void navigate({ to: '/sequences/$sequenceId', params: { sequenceId: id } });
        },
      },
    );
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New sequence"
      width="lg"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            tone="primary"
            busy={create.isPending}
            disabled={from === 'file' && !beginning.file?.document}
            type="submit"
            form="create-sequence"
          >
            Create
          </Button>
        </>
      }
    >
      <form
        id="create-sequence"
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label="Name">
          <Input
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            placeholder={suggestedName(beginning)}
            maxLength={200}
          />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-xs font-medium text-ink-soft">Start from</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            <StartChoice
              chosen={from === 'blank'}
              onChoose={() => setBeginning(BLANK)}
              name="Blank canvas"
              description="Start from scratch."
            />
            <StartChoice
              chosen={from === 'file'}
              onChoose={() => setBeginning({ from: 'file', file: null })}
              name="Import JSON"
              description="A sequence from a file, with its steps, settings and notes."
            />
            {from === 'file' ? <FileChoice file={beginning.file} onChoose={() => void pick()} /> : null}
            <div className="grid sm:col-span-2">
              <StartChoice
                chosen={from === 'source'}
                onChoose={() => setBeginning({ from: 'source', source: 'web-form' })}
                name="By lead source"
                description="The framework cadence, adjusted for calls, ads, referrals, forms or cold outbound."
              />
            </div>
            {from === 'source' ? (
              <SourceChoice source={beginning.source} onChange={(source) => setBeginning({ from: 'source', source })} />
            ) : null}
            {templates.data?.map((template) => (
              <StartChoice
                key={template.id}
                chosen={from === 'template' && beginning.template.id === template.id}
                onChoose={() => setBeginning({ from: 'template', template })}
                name={template.name}
                description={template.description}
                touches={template.touchCount}
                days={template.days}
                weekend={template.weekend}
              />
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  );
}
