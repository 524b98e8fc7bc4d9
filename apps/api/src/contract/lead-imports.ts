import { createRoute, z } from '@hono/zod-openapi';
import { isCountry } from '@touchline/leads';
import { idSchema, jsonAnswer, jsonBody, jsonValueSchema } from './common.ts';

const position = z.number().int().min(0);

export const leadImportRoutes = {
  importLeads: createRoute({
    method: 'post',
    path: '/v1/leads/imports',
    operationId: 'importLeads',
    tags: ['Leads'],
    summary: 'Add or complete many leads, such as the rows of a file',
    description:
      'A row is the lead with the same email address, else the one with the same phone number, else the one with the same LinkedIn ' +
      'profile. What a row leaves out or gives as null stays as it was. A row that does not fit is refused, the others are taken; a phone ' +
      'number or profile that cannot be read is refused alone. The same rows again change nothing more.',
    request: {
      body: jsonBody(
        z.strictObject({
          /** Each as `POST /v1/leads` takes it. */
          rows: z.array(z.record(z.string(), jsonValueSchema)).min(1).max(500),
          /** ISO 3166-1 alpha-2: whose national phone numbers the rows have; without it every number needs its country code. */
          country: z.string().refine(isCountry, 'Give a country by two letters, such as GB.').nullable().default(null),
          /** What becomes of leads that are there already. */
          existing: z.enum(['update', 'keep']).default('update'),
          /** Tells what would be done, and does nothing. */
          dryRun: z.boolean().default(false),
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'What became of each row.',
        z.object({
          created: position,
          updated: position,
          kept: position,
          refused: z.array(z.object({ row: position, errors: z.array(z.object({ path: z.string(), message: z.string() })) })),
          /** Values that were left out of rows that were taken. */
          refusedValues: z.array(z.object({ row: position, path: z.string(), message: z.string() })),
          /** By row; null where it was refused, and in a dry run where it would be new. */
          leadIds: z.array(idSchema.nullable()),
        }),
      ),
    },
  }),
} as const;
