import type { SequenceDocument, TimelineEntry } from '@touchline/sequence';
import type { BodyOf, client } from './client.ts';

type Answer<Call extends (...args: never[]) => Promise<unknown>> = BodyOf<Awaited<ReturnType<Call>>>;

type Sequences = typeof client.sequences;
type Sandbox = typeof client.sandbox.messages;

export type SequenceSummary = Answer<Sequences[':id']['$get']>;
export type Draft = Omit<Answer<Sequences[':id']['draft']['$get']>, 'document'> & { readonly document: SequenceDocument };
export type Version = Answer<Sequences[':id']['versions']['$get']>['items'][number];
export type Live = Answer<Sequences[':id']['live']['$get']>;
export type LiveStep = Live['steps'][string];
export type EnrollmentItem = Answer<Sequences[':id']['enrollments']['$get']>['items'][number];
export type Enrollment = Answer<(typeof client.enrollments)[':id']['$get']>;
export type Act = Parameters<(typeof client.enrollments)[':id']['acts']['$post']>[0]['json'];
export type Lead = Answer<typeof client.leads.$get>['items'][number];
export type NewLead = Parameters<typeof client.leads.$post>[0]['json'];
type LeadAnswer = Answer<(typeof client.leads)[':id']['$get']>;
export type TimelineItem = Omit<LeadAnswer['timeline'][number], 'entry'> & { readonly entry: TimelineEntry };
export type LeadDetail = Omit<LeadAnswer, 'timeline'> & { readonly timeline: readonly TimelineItem[] };
export type Task = Answer<typeof client.tasks.$get>['items'][number];
export type SandboxSummary = Answer<Sandbox['$get']>['items'][number];
export type SandboxMessage = Answer<Sandbox[':id']['$get']>;
export type Template = Answer<typeof client.templates.$get>[number];
export type Status = Answer<typeof client.status.$get>;
