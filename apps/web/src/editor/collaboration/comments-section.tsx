import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commentsQuery, useComment } from '../../api/comments.ts';
import { myName, rememberMyName } from '../../lib/my-name.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { keyOf } from '../../ui/keys.ts';
import { Textarea } from '../../ui/textarea.tsx';
import { Section } from '../../ui/fields/section.tsx';
import { useEditor } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import { CommentItem } from './comment-item.tsx';

/** The team's comments on a step. Leads never see them. */
export function CommentsSection({ node }: { readonly node: string }) {
  const { sequenceId } = useEditor();
  const comments = useQuery(commentsQuery(sequenceId)).data?.filter((comment) => comment.node === node) ?? [];
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.length - open.length;
  const [all, setAll] = useState(false);
  return (
    <Section
      title="Comments"
      aside={
        resolved > 0 ? (
          <Button tone="quiet" size="sm" className="-my-1 h-6 px-1.5 text-2xs" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Hide resolved' : `${resolved} resolved`}
          </Button>
        ) : null
      }
    >
      {comments.length > 0 ? (
        <ul aria-label="Comments" className="flex flex-col gap-2.5">
          {(all ? comments : open).map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
        </ul>
      ) : null}
      <Write sequenceId={sequenceId} node={node} />
    </Section>
  );
}

function Write({ sequenceId, node }: { readonly sequenceId: string; readonly node: string }) {
  const known = useStore(myName);
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const { add } = useComment(sequenceId);
  const send = () => {
    if (known === '' && name.trim() !== '') rememberMyName(name.trim());
    add.mutate({ node, text: text.trim() }, { onSuccess: () => setText('') });
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label="Write a comment" hideLabel>
        <Textarea
          rows={1}
          maxLength={4_000}
          placeholder="Add a comment…"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (keyOf(event) === 'enter' && (event.metaKey || event.ctrlKey) && text.trim() !== '') send();
          }}
        />
      </Field>
      {text.trim() === '' ? null : (
        <div className="flex items-end gap-2">
          {known === '' ? (
            <Field label="Your name" className="flex-1">
              <Input maxLength={100} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
            </Field>
          ) : null}
          <Button type="submit" tone="primary" disabled={add.isPending}>
            Comment
          </Button>
        </div>
      )}
    </form>
  );
}
