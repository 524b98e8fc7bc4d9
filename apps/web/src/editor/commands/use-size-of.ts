import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { ESTIMATED_SIZE, type SizeOf } from '../layout/node-size.ts';

/** Node sizes as React Flow measured them. */
export function useSizeOf(): SizeOf {
  const { getInternalNode } = useReactFlow();
  return useCallback(
    (id) => {
      const measured = getInternalNode(id)?.measured;
      return { width: measured?.width ?? ESTIMATED_SIZE.width, height: measured?.height ?? ESTIMATED_SIZE.height };
    },
    [getInternalNode],
  );
}
