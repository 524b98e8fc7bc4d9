import { eventually } from '@touchline/testing';
import { newId } from '@touchline/db';
import { branched } from './documents.ts';
import type { TestApi } from './test-api.ts';

/** A published sequence whose leads got the first email. */
export async function sequenceWith(app: TestApi, count: number) {
  const made = await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() });
  const id: string = made.body.id;
  await app.call('POST', `/v1/sequences/${id}/versions`, { revision: made.body.draftRevision });
  const leadIds: string[] = [];
  for (let n = 0; n < count; n += 1)
    leadIds.push((await app.call('POST', '/v1/leads', { email: `${newId()}@example.com`, firstName: 'Nora' })).body.id);
  const { body } = await app.call('POST', `/v1/sequences/${id}/enrollments`, { leadIds });
  await app.settle();
  return { id, leadIds, enrollments: body.enrolled.map((one: { enrollmentId: string }) => one.enrollmentId) as string[] };
}

/** The job, once it has ended. */
export const endOfJob = (app: TestApi, id: string) =>
  eventually(async () => {
    const { body } = await app.call('GET', `/v1/jobs/${id}`);
    return body.status === 'running' ? null : body;
  });
