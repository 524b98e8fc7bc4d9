import type { Problem } from '@touchline/sequence';

/** More are not read; the first ones are often the cause of the others. */
const SHOWN = 40;

/** What is wrong with a file, each with its place in it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul aria-label="What is wrong with the file" className="flex flex-col gap-1.5 text-sm">
      {problems.slice(0, SHOWN).map(({ path, message, nodeId }, index) => (
        <li key={index} className="wrap-anywhere">
          {path ? <code className="rounded-sm bg-fill px-1 py-0.5 text-xs">{path}</code> : null}
          {nodeId ? <span className="text-ink-soft"> (step “{nodeId}”)</span> : null} {message}
        </li>
      ))}
      {problems.length > SHOWN ? <li className="text-ink-soft">and {problems.length - SHOWN} more</li> : null}
    </ul>
  );
}
