/** What a change is about. */
export const sequenceTopic = (sequenceId: string): string => `sequence:${sequenceId}`;

/** The notifications of a member. */
export const memberTopic = (workspaceId: string, userId: string): string => `member:${workspaceId} ${userId}`;

/** Topics of the payload of a NOTIFY; none for one of another version of this program. */
export function topicsOf(payload: string | undefined): readonly string[] {
  try {
    const { sequenceId, members } = JSON.parse(payload ?? '') as { sequenceId?: unknown; members?: unknown };
    const isText = (value: unknown): value is string => typeof value === 'string';
    const ids = Array.isArray(members) ? members.filter(isText) : [];
    return [...(isText(sequenceId) ? [sequenceTopic(sequenceId)] : []), ...ids.map((id) => `member:${id}`)];
  } catch {
    return [];
  }
}
