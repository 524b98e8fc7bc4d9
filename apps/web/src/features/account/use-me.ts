import { useQuery } from '@tanstack/react-query';
import { type Me, meQuery } from '../../api/me.ts';

/** The user of this tab. The shell waits for it, so pages have it. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}
