import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { enrollmentQuery } from '../../../api/enrollments.ts';
import type { NextMessages } from '../../../api/types.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { leadName } from '../../../copy/lead-name.ts';
import { MessagePreview } from '../../messages/next-message/message-preview.tsx';
import { type Texts, trialOf } from '../../messages/next-message/message-texts.ts';

interface PreviewLeadProps {
  readonly group: NextMessages['groups'][number];
  readonly texts: Texts;
}

/** The message rendered for one of the leads. */
export function PreviewLead({ group: { channel, examples }, texts }: PreviewLeadProps) {
  const [id, setId] = useState(examples[0]?.enrollmentId);
  const example = examples.find(({ enrollmentId }) => enrollmentId === id);
  // Earlier messages of the lead: a reply has the subject of its thread.
  const messages = useQuery({ ...enrollmentQuery(id ?? ''), enabled: id !== undefined }).data?.messages ?? [];
  const trial = trialOf(channel, texts, messages);
  if (example === undefined || trial === null) return null;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Field label="Preview for">
        <Select
          value={example.enrollmentId}
          options={examples.map(({ enrollmentId, lead }) => ({ value: enrollmentId, label: leadName(lead) }))}
          onChange={setId}
        />
      </Field>
      <MessagePreview content={trial} leadId={example.lead.id} name={leadName(example.lead)} />
    </div>
  );
}
