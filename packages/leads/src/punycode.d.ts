declare module 'punycode.js' {
  /** Decodes the `xn--…` parts of a domain. */
  const punycode: { readonly toUnicode: (domain: string) => string };
  export default punycode;
}
