import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo } from 'react';
import { commentsQuery } from '../../api/comments.ts';
import { useEditor } from '../document/editor-context.ts';

/** Open comments by step. */
export const CommentCountsContext = createContext<ReadonlyMap<string, number>>(new Map());

/** The number of open comments of each step, from one request for the whole canvas. */
export function useCommentCounts(): ReadonlyMap<string, number> {
  const comments = useQuery(commentsQuery(useEditor().sequenceId)).data;
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { node, resolvedAt } of comments ?? []) if (resolvedAt === null) counts.set(node, (counts.get(node) ?? 0) + 1);
    return counts;
  }, [comments]);
}

export function useCommentCount(node: string): number {
  return use(CommentCountsContext).get(node) ?? 0;
}
