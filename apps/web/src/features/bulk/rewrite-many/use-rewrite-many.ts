import { useState } from 'react';
import { useActOnMany } from '../../../api/jobs.ts';
import { ApiProblem } from '../../../api/problem.ts';
import type { BulkActionRequest, NextMessages } from '../../../api/types.ts';
import { fieldsOf, type Texts } from '../../messages/next-message/message-texts.ts';
import { reasonOf } from '../../../ui/fields/reason-field.tsx';

type Group = NextMessages['groups'][number];

export interface RewriteMany {
  readonly group: Group;
  /** Index of the group. */
  readonly place: number;
  readonly choose: (place: number) => void;
  readonly texts: Texts;
  readonly write: (texts: Texts) => void;
  readonly overwrite: boolean;
  readonly setOverwrite: (overwrite: boolean) => void;
  readonly why: string;
  readonly setWhy: (why: string) => void;
  /** Number of leads that would be changed. */
  readonly meant: number;
  /** Whether any group has unsaved text. */
  readonly changed: boolean;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** Null: revert to the text of the sequence. */
  readonly begin: (content: Texts | null) => void;
}

/** Form state for rewriting a message for many leads. Null until the messages are loaded. */
export function useRewriteMany(
  sequenceId: string,
  filter: NonNullable<BulkActionRequest['filter']>,
  groups: readonly Group[],
  onBegun: (jobId: string) => void,
): RewriteMany | null {
  const start = useActOnMany(sequenceId, { quiet: true });
  const [place, choose] = useState(0);
  // Text is kept per group, so that switching groups loses nothing.
  const [written, setWritten] = useState<Readonly<Record<number, Texts>>>({});
  const [overwrite, setOverwrite] = useState(false);
  const [why, setWhy] = useState('');
  const group = groups[place];
  if (group === undefined) return null;
  const texts = written[place] ?? ownTexts(group);
  const meant = overwrite ? group.leads : group.leads - group.rewritten;
  const begin = (content: Texts | null) => {
    const { versionId, step } = group;
    const action = { type: 'rewrite' as const, versionId, step, content, overwrite };
    start.mutate({ filter, action, ...reasonOf(why) }, { onSuccess: (job) => onBegun(job.id) });
  };
  return {
    group,
    place,
    choose,
    texts,
    write: (wrote) => {
      if (start.error) start.reset();
      setWritten({ ...written, [place]: wrote });
    },
    overwrite,
    setOverwrite,
    why,
    setWhy,
    meant,
    changed: groups.some((each, at) => isChanged(each, written[at])),
    // Sending all leads the text of one variant is a change, too.
    ready: meant > 0 && (group.texts.length > 1 || isChanged(group, texts)),
    busy: start.isPending,
    problem: start.error instanceof ApiProblem ? start.error : null,
    begin,
  };
}

const ownTexts = (group: Group): Texts => group.texts[0]?.content ?? {};

function isChanged(group: Group, wrote: Texts | undefined): boolean {
  const own = ownTexts(group);
  return wrote !== undefined && fieldsOf(own).some(({ name }) => wrote[name] !== own[name]);
}
