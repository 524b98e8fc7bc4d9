import { createContext } from 'react';

/**
 * The element that holds edge labels. Null before it is mounted, and when labels are too small to read. React Flow's own
 * `EdgeLabelRenderer` queries that element for each edge in each frame of a pan: 2.5 ms of a frame with 600 edges.
 */
export const EdgeLabelsContext = createContext<Element | null>(null);
