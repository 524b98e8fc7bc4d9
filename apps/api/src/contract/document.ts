import { z } from '@hono/zod-openapi';
import type { Ir, SequenceDocument } from '@touchline/sequence';

/**
 * The canvas document. Its own rules live in `@touchline/sequence` (`parseDocument`), which answers with a problem per
 * place; a second zod copy here would only drift.
 */
export const documentSchema = z
  .custom<SequenceDocument>((value) => typeof value === 'object' && value !== null, 'Give a canvas document.')
  .openapi({
    type: 'object',
    description: 'A canvas document: `schemaVersion`, `settings`, `nodes`, `edges`, `notes`.',
  });

export const irDocumentSchema = z
  .custom<Ir>((value) => typeof value === 'object' && value !== null)
  .openapi({ type: 'object', description: 'The compiled sequence (IR). Immutable.' });
