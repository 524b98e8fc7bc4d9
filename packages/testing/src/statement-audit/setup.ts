import { afterEach } from 'vitest';
import { auditStatements } from './statement-audit.ts';

// The caller of a statement stands below the frames of Kysely and of the pool.
Error.stackTraceLimit = 50;

const audit = await auditStatements();

afterEach(() => {
  const failures = audit.take();
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
});
