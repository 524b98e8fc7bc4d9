/**
 * Strongly connected components (Tarjan 1972), without recursion, because a cadence may be ten thousand steps deep. Component numbers come
 * out in reverse topological order, so that an edge between components always leads to a smaller number.
 */
export function components(successors: readonly (readonly number[])[]): { readonly of: Int32Array; readonly count: number } {
  const size = successors.length;
  const of = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const stack: number[] = [];
  let visited = 0;
  let count = 0;

  const open = (node: number, path: Frame[]): void => {
    order[node] = low[node] = visited++;
    stack.push(node);
    path.push({ node, next: 0 });
  };
  const close = (node: number): void => {
    if (low[node] !== order[node]) return;
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      of[member] = count;
      if (member === node) break;
    }
    count++;
  };

  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    const path: Frame[] = [];
    open(root, path);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { node } = frame;
      const successor = successors[node]![frame.next++];
      if (successor === undefined) {
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
        close(node);
      } else if (order[successor] === -1) {
        open(successor, path);
      } else if (of[successor] === -1) {
        low[node] = Math.min(low[node]!, order[successor]!);
      }
    }
  }
  return { of, count };
}

interface Frame {
  readonly node: number;
  next: number;
}
