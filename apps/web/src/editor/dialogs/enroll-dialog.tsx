import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FlaskConical, Users } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { toast } from 'sonner';
import { useEnroll } from '../../api/enrollments.ts';
import { leadsQuery, useCreateLead } from '../../api/leads.ts';
import { sequenceQuery } from '../../api/sequences.ts';
import type { Lead } from '../../api/types.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Switch } from '../../ui/switch.tsx';
import { leadName } from '../../copy/lead-name.ts';
import { useEditor } from '../document/editor-context.ts';
import { setMode } from '../document/mode.ts';
import { refusalSentence } from '../../copy/enroll-refusal.ts';
import { testLead } from './test-lead.ts';
import { count } from '../../lib/format/number.ts';

interface EnrollDialogProps {
  readonly onClose: () => void;
  readonly onPublish: () => void;
}

/** Enrolls leads in the published version. */
export function EnrollDialog({ onClose, onPublish }: EnrollDialogProps) {
  const editor = useEditor();
  const sequence = useQuery(sequenceQuery(editor.sequenceId)).data;
  const enroll = useEnroll(editor.sequenceId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isTest, setIsTest] = useState(false);
  const version = sequence?.publishedVersion ?? null;
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  const submit = () =>
    enroll.mutate(
      { leadIds: [...chosen], ...(isTest ? { isTest } : {}) },
      {
        onSuccess: ({ enrolled, refused }) => {
          if (enrolled.length > 0) {
            setMode(editor, 'live');
            toast.success(`${count(enrolled.length, 'lead')} enrolled.`);
          }
          for (const text of new Set(refused.map(({ reason }) => refusalSentence(reason)))) toast.warning(text);
          onClose();
        },
      },
    );
  if (sequence && version === null) {
    return (
      <Dialog open onOpenChange={onClose} title="Enroll leads">
        <EmptyState
          className="py-8"
          title="Publish it first"
          action={
            <Button tone="primary" onClick={onPublish}>
              Publish…
            </Button>
          }
        >
          Leads run on a published version, so your edits never affect active leads.
        </EmptyState>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Enroll leads"
      description={version === null ? undefined : `They’ll start version ${version} now.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" busy={enroll.isPending} disabled={chosen.size === 0} onClick={submit}>
            {chosen.size === 0 ? 'Enroll' : `Enroll ${chosen.size} ${chosen.size === 1 ? 'lead' : 'leads'}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <LeadChoice chosen={chosen} onChoose={choose} />
        <Switch label="Test mode" hint="Lets you skip waits. Always on for test leads." checked={isTest} onChange={setIsTest} />
        {enroll.error ? <Callout tone="error">{enroll.error.message}</Callout> : null}
      </div>
    </Dialog>
  );
}

interface LeadChoiceProps {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, on: boolean) => void;
}

function LeadChoice({ chosen, onChoose }: LeadChoiceProps) {
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(leadsQuery(useDeferredValue(search.trim())));
  const create = useCreateLead();
  return (
    <>
      <div className="flex gap-2 pt-0.5">
        <SearchInput
          label="Search leads"
          placeholder="Name, email, phone or company"
          className="flex-1"
          value={search}
          onChange={setSearch}
        />
        <Button
          icon={<FlaskConical aria-hidden />}
          busy={create.isPending}
          onClick={() =>
            create.mutate(testLead(), { onSuccess: (lead) => onChoose(lead.id, true), onError: (error) => toast.error(error.message) })
          }
        >
          New test lead
        </Button>
      </div>
      <div className="h-72 overflow-y-auto rounded-lg border border-line bg-raised">
        <QueryView query={query}>
          {({ pages }) => {
            const leads = pages.flatMap((page) => page.items);
            if (leads.length === 0)
              return (
                <EmptyState className="py-10" icon={<Users aria-hidden />} title={search.trim() ? 'No matching leads' : 'No leads yet'} />
              );
            return (
              <>
                <ul aria-label="Leads" className="divide-y">
                  {leads.map((lead) => (
                    <LeadLine key={lead.id} lead={lead} chosen={chosen.has(lead.id)} onChoose={(on) => onChoose(lead.id, on)} />
                  ))}
                </ul>
                <ShowMore query={query} />
              </>
            );
          }}
        </QueryView>
      </div>
    </>
  );
}

function LeadLine({ lead, chosen, onChoose }: { readonly lead: Lead; readonly chosen: boolean; readonly onChoose: (on: boolean) => void }) {
  return (
    <li className="px-3 py-2 hover:bg-fill/60">
      <Checkbox
        checked={chosen}
        onChange={onChoose}
        label={
          <span className="flex min-w-0 flex-col">
            <span className="flex items-center gap-2">
              <bdi className="truncate font-medium">{leadName(lead)}</bdi>
              {lead.isTest ? <Badge tone="outline">Test</Badge> : null}
            </span>{' '}
            <span className="truncate text-xs text-ink-faint">{[lead.email ?? lead.phone, lead.company].filter(Boolean).join(' · ')}</span>
          </span>
        }
      />
    </li>
  );
}
