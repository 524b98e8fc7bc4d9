declare global {
  interface ImportMeta {
    /** A function of Vite, which runs the tests: exports of files, by path. */
    readonly glob: <Export = unknown>(
      pattern: string | readonly string[],
      options: { readonly eager: true; readonly import: string; readonly query?: string },
    ) => Readonly<Record<string, Export>>;
  }
}

export type Glob = ImportMeta['glob'];
