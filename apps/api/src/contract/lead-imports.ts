import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { isCountry } from '@touchline/leads';
import { idSchema, jsonAnswer, jsonBody, jsonValueSchema } from './common.ts';

const position = z.number().int().min(0);

export const leadImportRoutes = {
  importLeads: createRoute({
    method: 'post',
    path: '/v1/leads/imports',
    operationId: 'importLeads',
    'x-audit': 'brief',
    'x-permission': 'leads.import',
    tags: ['Leads'],
    summary: 'Add or update many leads, such as the rows of a file',
    description:
      'A row is the lead with the same email address, else the one with the same phone number, else the one with the same LinkedIn ' +
      'profile. Missing and null values leave the lead unchanged. Invalid rows are refused, the others are imported; a phone ' +
      'number or profile that cannot be read is refused alone. Importing the same rows again changes nothing.',
    request: {
      body: jsonBody(
        z.strictObject({
          /** Each as `POST /v1/leads` takes it. */
          rows: z.array(z.record(z.string(), jsonValueSchema)).min(1).max(500),
          /** ISO 3166-1 alpha-2 country of national phone numbers. Without it, every number needs its country code. */
          country: z.string().refine(isCountry, 'Give a country by two letters, such as GB.').nullable().default(null),
          /** How to treat existing leads. */
          existing: z.enum(['update', 'keep']).default('update'),
          /** Counts without changing anything. */
          dryRun: z.boolean().default(false),
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'Result of each row.',
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
