import { useState } from 'react';
import { useActOnMany } from '../../../api/jobs.ts';
import { ApiProblem } from '../../../api/problem.ts';
import type { ManyActs, NextMessages } from '../../../api/types.ts';
import { fieldsOf, type Texts } from '../../messages/next-message/message-texts.ts';
import { whyOf } from '../../../ui/fields/reason-field.tsx';

type Group = NextMessages['groups'][number];

export interface RewriteMany {
  readonly group: Group;
  /** Of the group among those that there are. */
  readonly place: number;
  readonly choose: (place: number) => void;
  readonly texts: Texts;
  readonly write: (texts: Texts) => void;
  readonly overwrite: boolean;
  readonly setOverwrite: (overwrite: boolean) => void;
  readonly why: string;
  readonly setWhy: (why: string) => void;
  /** Leads that it would be done for. */
  readonly meant: number;
  /** Something was written, in this group or another one. */
  readonly changed: boolean;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  /** Null: back to the text of the sequence. */
  readonly begin: (content: Texts | null) => void;
}

/** What is being asked for while one writes a message for many leads; null while it is not known which messages there are. */
export function useRewriteMany(
  sequenceId: string,
  filter: NonNullable<ManyActs['filter']>,
  groups: readonly Group[],
  onBegun: (jobId: string) => void,
): RewriteMany | null {
  const start = useActOnMany(sequenceId, { quiet: true });
  const [place, choose] = useState(0);
  // By group: who looks at another one does not lose what they wrote.
  const [written, setWritten] = useState<Readonly<Record<number, Texts>>>({});
  const [overwrite, setOverwrite] = useState(false);
  const [why, setWhy] = useState('');
  const group = groups[place];
  if (group === undefined) return null;
  const texts = written[place] ?? ownTexts(group);
  const meant = overwrite ? group.leads : group.leads - group.rewritten;
  const begin = (content: Texts | null) => {
    const { versionId, step } = group;
    const act = { type: 'rewrite' as const, versionId, step, content, overwrite };
    start.mutate({ filter, act, ...whyOf(why) }, { onSuccess: (job) => onBegun(job.id) });
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
    // That everybody gets the text of one variant is a change too.
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
