/**
 * Normalizes the URL of a LinkedIn profile for comparison: every host (`de.`, `m.`, `www.`), scheme, language,
 * letter case and ending of one profile gives the same URL. Other URLs stay unchanged. Null if it is not a URL.
 */
export function readLinkedin(text: string): string | null {
  const plain = text.trim();
  if (plain === '' || /\s/.test(plain)) return null;
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(plain) ? plain : `https://${plain.replace(/^\/*/, '')}`);
  } catch {
    return null;
  }
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || !url.hostname.includes('.') || url.href.length > 500) return null;
  if (!/(?:^|\.)linkedin\.com$/.test(url.hostname)) return url.href;
  const parts = url.pathname.split('/').filter((part) => part !== '' && part !== 'mwlite');
  const [kind = '', name] = parts;
  if (kind.toLowerCase() !== 'in' || name === undefined) return `https://www.linkedin.com${url.pathname.replace(/\/+$/, '')}`;
  return `https://www.linkedin.com/in/${slug(name)}`;
}

/** Whether a normalized URL belongs to one person. Employees share the page of their company. */
export function isProfile(linkedin: string): boolean {
  return /^https:\/\/www\.linkedin\.com\/(?:in|pub|sales|talent|recruiter)\//.test(linkedin);
}

/** `J%C3%BCrgen` and `jürgen` are the same name. */
function slug(name: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(name).normalize('NFC').toLowerCase());
  } catch {
    return name.toLowerCase();
  }
}
