/** `__Host-` binds a cookie to this host and to https, which browsers allow over https only. */
export const cookiePrefix = (baseUrl: string): string => (baseUrl.startsWith('https:') ? '__Host-touchline' : 'touchline');

/** Name of the session cookie at this address. */
export const sessionCookie = (baseUrl: string): string => `${cookiePrefix(baseUrl)}.session_token`;
