import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { enrollmentQuery } from '../../../api/enrollments.ts';
import type { NextMessages } from '../../../api/types.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { leadName } from '../../../copy/lead-name.ts';
import { MessagePreview } from '../../messages/next-message/message-preview.tsx';
import { type Texts, trialOf } from '../../messages/next-message/message-texts.ts';

interface ForExampleProps {
  readonly group: NextMessages['groups'][number];
  readonly texts: Texts;
}

/** How the text arrives, for one of the leads at a time. */
export function PreviewLead({ group: { channel, examples }, texts }: ForExampleProps) {
  const [id, setId] = useState(examples[0]?.enrollmentId);
  const example = examples.find(({ enrollmentId }) => enrollmentId === id);
  // What was sent to the lead before: an answer has the subject of its thread.
  const messages = useQuery({ ...enrollmentQuery(id ?? ''), enabled: id !== undefined }).data?.messages ?? [];
  const trial = trialOf(channel, texts, messages);
  if (example === undefined || trial === null) return null;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Field label="Show it for">
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
