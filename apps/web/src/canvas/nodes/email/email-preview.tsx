import { useInfiniteQuery } from '@tanstack/react-query';
import { Eye, Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { leadsQuery } from '../../../api/leads.ts';
import { Button } from '../../../ui/button.tsx';
import { cn } from '../../../ui/cn.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { EXAMPLE_FIELDS, fillIn } from '../../../words/fill-in.ts';
import { leadName } from '../../../words/lead-name.ts';
import { previewFields } from '../../../words/preview-fields.ts';
import { markup } from './markup.ts';

interface EmailPreviewProps {
  readonly subject: string;
  readonly preview: string;
  readonly body: string;
}

/** How the email reads for a lead, on a screen and on a phone. */
export function EmailPreview(content: EmailPreviewProps) {
  const [open, setOpen] = useState(false);
  if (content.body.trim() === '') return null;
  return (
    <>
      <Button size="sm" className="self-start" icon={<Eye aria-hidden />} onClick={() => setOpen(true)}>
        Preview
      </Button>
      {open ? <PreviewDialog {...content} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const EXAMPLE = 'example';

function PreviewDialog({ subject, preview, body, onClose }: EmailPreviewProps & { readonly onClose: () => void }) {
  const [leadId, setLeadId] = useState(EXAMPLE);
  const [device, setDevice] = useState<'screen' | 'phone'>('screen');
  const leads = useInfiniteQuery(leadsQuery('')).data?.pages.flatMap((page) => page.items) ?? [];
  const lead = leads.find(({ id }) => id === leadId);
  const fields = lead ? previewFields(lead) : EXAMPLE_FIELDS;
  return (
    <Dialog open onOpenChange={onClose} title="Preview" width="lg">
      <div className="flex flex-wrap items-end justify-between gap-3 pb-4">
        <Field label="As" className="w-64">
          <Select
            value={leadId}
            options={[
              { value: EXAMPLE, label: 'Ada Lovelace, an example' },
              ...leads.map((each) => ({ value: each.id, label: leadName(each) })),
            ]}
            onChange={setLeadId}
          />
        </Field>
        <Segmented
          label="Width"
          value={device}
          onChange={setDevice}
          options={[
            {
              value: 'screen',
              label: (
                <>
                  <Monitor aria-hidden /> Screen
                </>
              ),
            },
            {
              value: 'phone',
              label: (
                <>
                  <Smartphone aria-hidden /> Phone
                </>
              ),
            },
          ]}
        />
      </div>
      <article
        aria-label="The email"
        className={cn(
          'mx-auto rounded-xl border border-line bg-raised shadow-sm transition-[max-width] duration-200',
          device === 'phone' ? 'max-w-88' : 'max-w-2xl',
        )}
      >
        <header className="border-b px-5 py-3.5">
          <h3 className="font-semibold break-words">{fillIn(subject, fields) || 'Re: the email before'}</h3>
          <p className="truncate text-xs text-ink-soft">
            to {fields['lead.email'] || 'nobody: this lead has no address'}
            {preview ? ` · ${fillIn(preview, fields)}` : ''}
          </p>
        </header>
        <div className="flex flex-col gap-3 px-5 py-4 text-base break-words">
          {markup(fillIn(body, fields)).map((paragraph, index) => (
            <p key={index} className="whitespace-pre-line">
              {paragraph.map((part, at) =>
                part.link === null ? (
                  part.text
                ) : (
                  <span key={at} className="text-accent-text underline" title={part.link}>
                    {part.text}
                  </span>
                ),
              )}
            </p>
          ))}
          <p className="border-t pt-3 text-xs text-ink-faint underline">Unsubscribe</p>
        </div>
      </article>
    </Dialog>
  );
}
