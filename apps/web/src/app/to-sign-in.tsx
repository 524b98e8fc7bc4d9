import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { returnPath } from '../lib/return-path.ts';

/** Opens the sign-in page, which returns to this page. Navigates once: the address changes before the page has loaded. */
export function ToSignIn() {
  const router = useRouter();
  const navigate = useNavigate();
  const [to] = useState(() => returnPath(router.state.location.href));
  useEffect(() => {
    void navigate({ to: '/sign-in', search: to === '/' || to === '/sequences' ? {} : { to }, replace: true });
  }, [navigate, to]);
  return null;
}
