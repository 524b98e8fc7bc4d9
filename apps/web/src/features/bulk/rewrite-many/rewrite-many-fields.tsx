import type { NextMessages } from '../../../api/types.ts';
import { Callout } from '../../../ui/callout.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { count } from '../../../lib/format/number.ts';
import { MessageFields } from '../../messages/next-message/message-fields.tsx';
import { ReasonField } from '../../../ui/fields/reason-field.tsx';
import { PreviewLead } from './preview-lead.tsx';
import { MessageChoice } from './message-choice.tsx';
import type { RewriteMany } from './use-rewrite-many.ts';

/** The message to rewrite, its texts, a preview and the reason. */
export function RewriteManyFields({ form, next }: { readonly form: RewriteMany; readonly next: NextMessages }) {
  const { group, place, texts, problem } = form;
  const placed = problem?.body.errors?.some(({ path }) => path.startsWith('action.content.')) ?? false;
  return (
    <div className="flex flex-col gap-4">
      <MessageChoice next={next} place={place} onChange={form.choose} />
      {group.texts.length > 1 ? (
        <Callout>
          It has {group.texts.length} variants ({group.texts.map(({ variant }) => variant?.toUpperCase()).join(', ')}). Your text replaces
          all of them for these leads.
        </Callout>
      ) : null}
      <div className="grid gap-6 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <MessageFields key={place} texts={texts} problem={problem} path="action.content" onChange={form.write} />
          {group.rewritten > 0 ? (
            <Switch
              label={`Also for the ${count(group.rewritten, 'lead')} with a customized message`}
              hint="This message was already customized for them."
              checked={form.overwrite}
              onChange={form.setOverwrite}
            />
          ) : null}
          <ReasonField many value={form.why} onChange={form.setWhy} />
          {problem && !placed ? <Callout tone="error">{problem.message}</Callout> : null}
        </div>
        <PreviewLead key={place} group={group} texts={texts} />
      </div>
    </div>
  );
}
