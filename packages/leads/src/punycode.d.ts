declare module 'punycode.js' {
  /** What is written `xn--…` in a domain, in its own letters. */
  const punycode: { readonly toUnicode: (domain: string) => string };
  export default punycode;
}
