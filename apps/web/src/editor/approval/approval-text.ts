interface Request {
  readonly by: string;
  readonly text: string | null;
  readonly stale: boolean;
  readonly decision: 'approved' | 'declined' | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

/** State of an approval request, in a sentence. */
export function approvalText(request: Request | null): string {
  if (request === null) return 'Publishing needs the approval of another member.';
  const { by, text, stale, decision, decidedBy, reason } = request;
  if (decision === 'declined') return `${decidedBy} declined: ${reason}`;
  if (decision === 'approved') return `${decidedBy} approved and published the request of ${by}. The next version needs another approval.`;
  if (stale) return `The draft was changed after ${by} asked for approval. Ask again when it is ready.`;
  return `${by} asks for approval of this draft.${text === null ? '' : ` “${text}”`} An edit withdraws the request.`;
}
