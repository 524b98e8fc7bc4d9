import { compile, hashIr, issueText } from '@touchline/sequence';
import { readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

/** `touchline compile <file>`: the issues, and with `--ir` the compiled sequence. */
export async function compileCommand(file: string, options: OutputOptions & { ir?: boolean }): Promise<number> {
  const { ir, issues } = compile(await readDocument(file));
  const worded = issues.map((issue) => ({ ...issue, ...issueText(issue) }));
  const hash = ir ? hashIr(ir) : null;
  if (options.ir && ir) print({ json: true }, ir, []);
  else {
    const lines = worded.map((issue) =>
      `${file}: ${issue.nodeId ?? '(sequence)'}: ${issue.severity}: ${issue.message} [${issue.code}] ${issue.fix}`.trimEnd(),
    );
    lines.push(hash ? `${file}: compiles, sha-256 ${hash}` : `${file}: does not compile`);
    print(options, { compiles: ir !== null, hash, issues: worded }, lines);
  }
  return ir ? EXIT.fine : EXIT.found;
}
