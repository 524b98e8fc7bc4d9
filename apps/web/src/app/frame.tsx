import { Outlet, useMatches } from '@tanstack/react-router';
import { Shell } from './shell/shell.tsx';
import { SignedIn } from './signed-in.tsx';

/** Pages of the app stand in the shell and need a user. Pages for signing in stand alone. */
export function Frame() {
  const isBare = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isBare === true) });
  if (isBare) return <Outlet />;
  return (
    <SignedIn>
      <Shell />
    </SignedIn>
  );
}
