import { useMutation } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { startSingleSignOn } from '../../api/auth.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { returnPath } from '../../lib/return-path.ts';
import { APP_PATH } from '../../lib/workspace-path.ts';
import { Button } from '../../ui/button.tsx';

/** Signs in at the provider of the company, and returns to the page that asked for it. */
export function SingleSignOn({ to }: { readonly to: string | undefined }) {
  const start = useMutation({
    mutationFn: () => startSingleSignOn(callbackPath(to)),
    onSuccess: (url) => location.assign(url),
    meta: { quiet: true },
  });
  return (
    <>
      <ProblemCallout error={start.error} />
      <Button size="lg" icon={<Building2 aria-hidden />} busy={start.isPending || start.isSuccess} onClick={() => start.mutate()}>
        Continue with single sign-on
      </Button>
    </>
  );
}

/** The server refuses other characters in the address to return to. Such a page is replaced by the start page. */
function callbackPath(to: string | undefined): string {
  const path = returnPath(to);
  return `${APP_PATH}${/^[\w\-.+/@]*(\?[\w\-.+/=&%@]*)?$/.test(path) ? path : '/'}`;
}
