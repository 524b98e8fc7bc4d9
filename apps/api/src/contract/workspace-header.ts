import { z } from '@hono/zod-openapi';
import { idSchema } from './common.ts';

const description = 'Id of the workspace that the request is about. Without it: the one used last. An API key has one workspace.';

/** On each route that is about a workspace. `identify` reads it; it stands here for the document and the client. */
export const workspaceHeader = z.object({ 'touchline-workspace': z.string().optional().openapi({ description }) });

const once = 'With a random key the request has one effect, however often it is sent within a day: repetitions get the first answer.';

/** On each POST route. */
export const postHeaders = workspaceHeader.extend({ 'idempotency-key': z.string().optional().openapi({ description: once }) });

/** The same for a stream or a download, which cannot send headers. */
export const workspaceQuery = { workspace: idSchema.optional().openapi({ description }) };
