import {
  type Advice,
  adviceText,
  type CheckResult,
  checkDocument,
  coach,
  compile,
  differenceText,
  type Issue,
  issueText,
  nodeSubject,
} from '@touchline/sequence';
import { readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

export interface LintOptions extends OutputOptions {
  /** Warnings and advice count, too. */
  readonly strict?: boolean;
  readonly inbound?: boolean;
}

/** `touchline lint <files…>`: issues of the compiler, advice of the coach, and saved checks with a different result. */
export async function lintCommand(files: readonly string[], options: LintOptions): Promise<number> {
  const linted = [];
  for (const file of files) linted.push(await lintFile(file, options));
  print(
    options,
    linted.map(({ lines: _lines, ...data }) => data),
    linted.flatMap(({ lines }) => lines),
  );
  return linted.every(({ fine }) => fine) ? EXIT.fine : EXIT.found;
}

async function lintFile(file: string, options: LintOptions) {
  const document = await readDocument(file);
  const name = (id: string): string => nodeSubject(document, id);
  const { issues } = compile(document);
  const advice = coach(document, options.inbound === undefined ? {} : { inbound: options.inbound });
  const checks = checkDocument(document) ?? [];
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const failed = checks.filter(({ differences }) => differences.length > 0);
  const fine = errors === 0 && failed.length === 0 && (options.strict !== true || issues.length + advice.length === 0);
  return {
    file,
    fine,
    issues: issues.map((issue) => ({ ...issue, ...issueText(issue, name) })),
    advice: advice.map((each) => ({ ...each, ...adviceText(each) })),
    checks: checks.map(({ check, differences }) => ({ id: check.id, name: check.name, differences })),
    lines: [
      ...issues.map((issue) => issueLine(file, issue, name)),
      ...advice.map((each) => adviceLine(file, each)),
      ...failed.flatMap((result) => checkLines(file, result, name)),
      `${file}: ${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}, ${counted(advice.length, 'piece')} of advice${
        checks.length === 0 ? '' : `, ${failed.length} of ${counted(checks.length, 'check')} failed`
      }`,
    ],
  };
}

function issueLine(file: string, issue: Issue, name: (id: string) => string): string {
  const { message, fix } = issueText(issue, name);
  return `${file}: ${issue.nodeId ?? '(sequence)'}: ${issue.severity}: ${message} [${issue.code}] ${fix}`;
}

function adviceLine(file: string, advice: Advice): string {
  const { advice: text, reason } = adviceText(advice);
  return `${file}: ${advice.nodeId ?? '(sequence)'}: advice, ${advice.weight}: ${text} [${advice.code}] ${reason}`;
}

function checkLines(file: string, { check, differences }: CheckResult, name: (id: string) => string): readonly string[] {
  return differences.map((difference) => `${file}: check “${check.name}”: ${differenceText(difference, name)}`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
