declare global {
  interface ImportMeta {
    /** Of Vite, which runs the tests: what files export, by their path. */
    readonly glob: <Export = unknown>(
      pattern: string,
      options: { readonly eager: true; readonly import: string },
    ) => Readonly<Record<string, Export>>;
  }
}

export type Glob = ImportMeta['glob'];
