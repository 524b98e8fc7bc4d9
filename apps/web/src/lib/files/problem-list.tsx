import type { Problem } from '@touchline/sequence';

/** Problems shown. The first ones often cause the others. */
const SHOWN = 40;

/** Problems of a file, each with its path. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul aria-label="Problems in the file" className="flex flex-col gap-1.5 text-sm">
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
