import { useMutation } from '@tanstack/react-query';
import { signOut } from '../../api/auth.ts';
import { BASE_PATH } from '../../lib/base-path.ts';

/** Signs out, and loads the sign-in page. Loading it leaves no data of the user in this tab. */
export function useSignOut() {
  return useMutation({ mutationFn: signOut, onSuccess: () => location.assign(`${BASE_PATH}/sign-in`) });
}
