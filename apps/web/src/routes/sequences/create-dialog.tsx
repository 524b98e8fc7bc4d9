import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { templatesQuery, useCreateSequence } from '../../api/sequences.ts';
import type { Template } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { cn } from '../../ui/cn.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { chooseFile, FileChoice, type ChosenFile } from './file-choice.tsx';
import { TouchLine } from './touch-line.tsx';

interface CreateDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** A new sequence: blank, from a cadence that ships with the product, or from a file. */
export function CreateDialog({ open, onOpenChange }: CreateDialogProps) {
  const templates = useQuery({ ...templatesQuery, enabled: open });
  const create = useCreateSequence();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [template, setTemplate] = useState<Template | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fromFile, setFromFile] = useState(false);
  const suggested = (fromFile ? file?.name : template?.name) ?? 'Untitled sequence';
  const pick = async () => setFile((await chooseFile()) ?? file);
  const begin = (choice: Template | null) => {
    setTemplate(choice);
    setFromFile(false);
  };
  const submit = async () => {
    const title = name.trim() || suggested.slice(0, 200);
    const document = fromFile ? file?.document : template ? undefined : await blank();
    const source = document ? { document } : template && !fromFile ? { templateId: template.id } : null;
    if (source === null) return;
    create.mutate(
      { name: title, ...source },
      {
        onSuccess: ({ id }) => {
          onOpenChange(false);
          setName('');
          setFile(null);
          begin(null);
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
          <Button tone="primary" busy={create.isPending} disabled={fromFile && !file?.document} type="submit" form="create-sequence">
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
          <Input value={name} onChange={(event) => setName(event.currentTarget.value)} placeholder={suggested} maxLength={200} />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-xs font-medium text-ink-soft">Start from</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            <Choice
              chosen={template === null && !fromFile}
              onChoose={() => begin(null)}
              name="Blank canvas"
              description="One start step; the rest is yours."
            />
            <Choice
              chosen={fromFile}
              onChoose={() => setFromFile(true)}
              name="Import JSON"
              description="A sequence from a file, with all its steps, settings and notes."
            />
            {fromFile ? <FileChoice file={file} onChoose={() => void pick()} /> : null}
            {templates.data?.map((item) => (
              <Choice
                key={item.id}
                chosen={template?.id === item.id && !fromFile}
                onChoose={() => begin(item)}
                name={item.name}
                description={item.description}
                touches={item.touchCount}
                days={item.days}
              />
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly name: string;
  readonly description: string;
  readonly touches?: number;
  readonly days?: number;
}

function Choice({ chosen, onChoose, name, description, touches, days }: ChoiceProps) {
  return (
    <label
      className={cn(
        'relative flex cursor-pointer flex-col gap-1 rounded-lg border bg-raised px-3 py-2.5 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        chosen ? 'border-accent ring-1 ring-accent' : 'border-line-strong hover:border-ink-faint',
      )}
    >
      <input type="radio" name="template" className="sr-only" checked={chosen} onChange={onChoose} />
      <span className="text-sm font-medium">{name}</span>
      <span className="text-xs text-ink-soft">{description}</span>
      {touches === undefined ? null : (
        <span className="mt-auto flex items-center justify-between pt-1">
          <TouchLine touches={touches} />
          <span className="text-xs text-ink-soft tabular">{days} days</span>
        </span>
      )}
    </label>
  );
}

/** A start and nothing else, in the reader's zone. The core is fetched for it: the list of sequences does without. */
async function blank() {
  const { emptyDocument } = await import('@touchline/sequence');
  return emptyDocument(Temporal.Now.timeZoneId());
}
