import { createContext } from 'react';

/**
 * Where labels of edges are drawn; null as long as there is no place for them, or nobody could read them. React Flow's own
 * `EdgeLabelRenderer` looks for that place once per edge and frame of a move: with six hundred edges 2.5 ms of each frame.
 */
export const EdgeLabelsContext = createContext<Element | null>(null);
