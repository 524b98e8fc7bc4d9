// The import graph of the folders of a package, without tests. Readers navigate by folder, so folders must import one way, types included.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)['"](\.{1,2}\/[^'"]+)['"]/g;
const SOURCE = /\.(ts|tsx|mts|mjs)$/;
const TEST = /\.(test|stories|spec)\.tsx?$/;
/** Test helpers may import any folder. */
const TEST_FOLDERS = ['node_modules', 'test-kit', 'dist'];

/** Absolute paths of the sources under a folder, without tests and test helpers. */
export function sourcesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return TEST_FOLDERS.includes(entry.name) || entry.name.startsWith('.') ? [] : sourcesUnder(path);
    return SOURCE.test(entry.name) && !TEST.test(entry.name) ? [path] : [];
  });
}

/** Folder → imported folder → importing files. Folders are relative to `root`, with `/`. */
export function folderGraph(root, sources = sourcesUnder(root)) {
  const folderOf = (file) => relative(root, dirname(file)).split(sep).join('/');
  const known = new Set(sources);
  const graph = new Map();
  for (const file of sources) {
    const from = folderOf(file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = resolve(dirname(file), specifier);
      const to = folderOf(target);
      if (!known.has(target) || to === from) continue;
      const targets = graph.get(from) ?? new Map();
      graph.set(from, targets.set(to, [...(targets.get(to) ?? []), file]));
    }
  }
  return graph;
}

/**
 * The imports that close a cycle, each as { file, from, to }. Checked by folder, and with all folders inside a top-level
 * folder as one, so that `messages/rewrite` cannot import `publishing` while `publishing/bulk` imports `messages`.
 */
export function circles(graph) {
  const found = [];
  for (const depth of [Infinity, 1, 2]) {
    const cut = (folder) => folder.split('/').slice(0, depth).join('/');
    const edges = new Map();
    for (const [from, targets] of graph)
      for (const to of targets.keys()) if (cut(from) !== cut(to)) edges.set(cut(from), (edges.get(cut(from)) ?? new Set()).add(cut(to)));
    const reaches = (start, goal) => {
      const seen = new Set([start]);
      for (const folder of seen) for (const next of edges.get(folder) ?? []) seen.add(next);
      return seen.has(goal);
    };
    for (const [from, targets] of graph)
      for (const [to, files] of targets)
        if (cut(from) !== cut(to) && reaches(cut(to), cut(from)))
          for (const file of files) found.push({ file, from: cut(from), to: cut(to) });
  }
  return found;
}
