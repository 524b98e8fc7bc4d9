import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { signInOptionsQuery } from '../../api/sign-in-options.ts';
import { buttonStyle } from '../../ui/button.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { openApp } from './open-app.ts';
import { SignInForms } from './sign-in-forms.tsx';
import { SignInProblem } from './sign-in-problem.tsx';
import { SingleSignOn } from './single-sign-on.tsx';

/** Signs a user in, and returns to the page that asked for it. */
export function SignInPage() {
  const { to, problem } = useSearch({ from: '/sign-in' });
  const options = useQuery(signInOptionsQuery).data;
  if (options?.needsOwner === true && !options.localMode) return <NoOwner />;
  return (
    <EntryFrame title="Sign in" footer="No account? Ask an admin of your workspace for an invitation.">
      {options?.localMode === true ? <LocalMode /> : null}
      {problem === undefined ? null : <SignInProblem problem={problem} />}
      {options?.sso === true ? <SingleSignOn to={to} /> : null}
      <SignInForms onDone={() => openApp(to)} />
    </EntryFrame>
  );
}

function NoOwner() {
  return (
    <EntryFrame title="Create the first account">
      <p className="text-sm text-ink-soft">
        There is no account yet. Open the link that Touchline printed in the terminal when it started. The link works once. To get another
        one, restart Touchline.
      </p>
    </EntryFrame>
  );
}

function LocalMode() {
  return (
    <div className="flex flex-col items-start gap-2 text-sm text-ink-soft">
      <p>Touchline runs in local mode: this machine needs no sign-in.</p>
      <Link to="/sequences" className={buttonStyle({})}>
        Open Touchline
      </Link>
    </div>
  );
}
