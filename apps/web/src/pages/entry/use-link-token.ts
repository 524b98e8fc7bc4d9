import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

/** The secret of a mailed link. It is in the fragment, which no server and no log sees. Null: the link is incomplete. */
export function useLinkToken(): string | null {
  const hash = useLocation({ select: (here) => here.hash });
  const [token] = useState(() => new URLSearchParams(hash).get('token'));
  return token;
}
