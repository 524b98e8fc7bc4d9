import { ApiProblem, problemText } from '../../api/problem.ts';
import { Callout } from '../../ui/callout.tsx';

/** Why the server refused a form: what is wrong, then what to do. Errors of single fields stand at the fields. */
export function ProblemCallout({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  const body = error instanceof ApiProblem ? error.body : {};
  if ((body.errors?.length ?? 0) > 0) return null;
  return (
    <Callout tone="error">
      {body.title && body.detail ? <p className="font-medium">{body.title}</p> : null}
      <p>{problemText(error)}</p>
    </Callout>
  );
}
