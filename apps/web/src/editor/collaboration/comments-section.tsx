import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commentsQuery, useComment } from '../../api/comments.ts';
import { useMay } from '../../features/account/use-may.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { keyOf } from '../../ui/keys.ts';
import { Textarea } from '../../ui/textarea.tsx';
import { Section } from '../../ui/fields/section.tsx';
import { useEditor } from '../document/editor-context.ts';
import { CommentItem } from './comment-item.tsx';

/** The team's comments on a step. Leads never see them. */
export function CommentsSection({ node }: { readonly node: string }) {
  const { sequenceId } = useEditor();
  const comments = useQuery(commentsQuery(sequenceId)).data?.filter((comment) => comment.node === node) ?? [];
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.length - open.length;
  const { allowed: mayComment } = useMay('comment');
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
      {mayComment ? <Write sequenceId={sequenceId} node={node} /> : null}
    </Section>
  );
}

function Write({ sequenceId, node }: { readonly sequenceId: string; readonly node: string }) {
  const [text, setText] = useState('');
  const { add } = useComment(sequenceId);
  const send = () => add.mutate({ node, text: text.trim() }, { onSuccess: () => setText('') });
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
        <Button type="submit" tone="primary" className="self-start" disabled={add.isPending}>
          Comment
        </Button>
      )}
    </form>
  );
}
