import { type Diagnosis, diagnose, type Finding } from '@touchline/engine';
import type { Config } from '../up/config.ts';
import { withDatabase } from './database.ts';
import { InputError } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

export interface DoctorOptions extends OutputOptions {
  readonly fix: boolean;
  /** Minutes, as given. */
  readonly late: string;
}

/** `touchline doctor`: every invariant of the database, each with its reason and what to do. */
export async function doctorCommand(config: Config, options: DoctorOptions): Promise<number> {
  const lateMinutes = Number(options.late);
  if (!Number.isFinite(lateMinutes) || lateMinutes < 0) throw new InputError([`--late ${options.late}: is not a number of minutes`]);
  const diagnosis = await withDatabase(config, (deps) => diagnose(deps, { fix: options.fix, lateMinutes }));
  print(options, diagnosis, report(diagnosis));
  return diagnosis.findings.some(({ severity }) => severity === 'error') ? EXIT.found : EXIT.fine;
}

export function report({ checked, findings }: Diagnosis): string[] {
  if (findings.length === 0) return [`All systems normal: ${checked} invariants hold.`];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [...findings.flatMap(lines), `${checked} invariants, ${errors} broken, ${findings.length - errors} to look at.`];
}

function lines({ code, severity, total, isAtLeast, cases, reason, repair, fixed }: Finding): string[] {
  return [
    `${severity === 'error' ? '✗' : '!'} ${code} (${isAtLeast ? 'at least ' : ''}${total}): ${reason}`,
    ...cases.map(({ id, detail }) => `    ${id}  ${detail}`),
    ...(total > cases.length ? [`    and ${isAtLeast ? 'at least ' : ''}${total - cases.length} more`] : []),
    fixed === null || fixed === 0 ? `  → ${repair}` : `  → repaired: ${fixed}`,
    '',
  ];
}
