import { Callout } from '../../ui/callout.tsx';

interface ProblemText {
  readonly title: string;
  readonly remedy: string;
}

/** Why single sign-on ended here. The server adds the name to the address. */
const PROBLEMS: ReadonlyMap<string, ProblemText> = new Map([
  [
    'no-role',
    {
      title: 'Your account has no access to Touchline',
      remedy: 'None of your groups has a role here. Ask an admin of your company to add you to a group that has one.',
    },
  ],
  [
    'unconfirmed-address',
    {
      title: 'Your email address is not confirmed',
      remedy: 'Confirm the address where your company manages its accounts, then sign in again.',
    },
  ],
  [
    'sso-failed',
    {
      title: 'Single sign-on did not finish',
      remedy: 'It was canceled, took too long or failed at the provider. Try again, or sign in another way.',
    },
  ],
]);

/** The refusal that a sign-in at the provider ended with. */
export function SignInProblem({ problem }: { readonly problem: string }) {
  const text = PROBLEMS.get(problem);
  if (text === undefined) return null;
  return (
    <Callout tone="error">
      <p className="font-medium">{text.title}</p>
      <p>{text.remedy}</p>
    </Callout>
  );
}
