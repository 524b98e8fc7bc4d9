import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { circles, folderGraph } from './folder-graph.mjs';

/** Source folder → file → the cycles that its imports close. Each package is read once per run. */
const packages = new Map();

/** Folders of a package import one way. The rule reports the import that closes a cycle. */
export const noFolderCycle = {
  meta: {
    type: 'problem',
    messages: {
      circle:
        'Folders import one way, but "{{ to }}" imports "{{ from }}" too, directly or through others. Move the shared code to a folder below both.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const source = sourceFolder(context.filename);
        if (source === null) return;
        if (!packages.has(source))
          packages.set(
            source,
            Map.groupBy(circles(folderGraph(source)), ({ file }) => file),
          );
        for (const { from, to } of packages.get(source).get(context.filename) ?? [])
          context.report({ node, messageId: 'circle', data: { from: from || '.', to: to || '.' } });
      },
    };
  },
};

/** The `src` of the package that a file is in, or null. */
function sourceFolder(file) {
  for (let folder = dirname(file); folder !== parse(folder).root; folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return file.startsWith(join(folder, 'src')) ? join(folder, 'src') : null;
  return null;
}
