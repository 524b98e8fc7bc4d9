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
export type NextMessage = NonNullable<Answer<(typeof client.enrollments)[':id']['next-message']['$get']>['message']>;
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
export type Operations = Answer<typeof client.operations.$get>;
export type Worker = Operations['workers'][number];
export type Diagnosis = Answer<typeof client.diagnosis.$get>;
export type Job = Answer<(typeof client.jobs)[':id']['$get']>;
export type NextMessages = Answer<Sequences[':id']['next-messages']['$post']>;
export type ManyActs = Parameters<Sequences[':id']['acts']['$post']>[0]['json'];
export type PublishPlan = Answer<Sequences[':id']['plan']['$post']>;
export type PlanGroup = PublishPlan['groups'][number];
export type MoveChoice = Parameters<Sequences[':id']['moves']['$post']>[0]['json']['choices'][number];
export type StatusChange = Parameters<Sequences[':id']['status']['$post']>[0]['json'];
export type EnrollRules = Answer<Sequences[':id']['enroll-rules']['$get']>;
export type Status = Answer<typeof client.status.$get>;
