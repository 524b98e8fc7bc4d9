/**
 * Programs that fetch pictures and follow links for people, before or instead of them: mail providers' image proxies, Apple's
 * mail privacy ("Mozilla/5.0" and nothing more), security gateways, link previews, scripts.
 */
const MACHINES =
  /googleimageproxy|yahoomailproxy|ymailproxy|duckduckgo-favicons|bingpreview|safelinks|proofpoint|mimecast|barracuda|fortimail|symantec|trendmicro|messagelabs|urlscan|virustotal|(?:bot|crawler|spider|scanner|preview|proxy|fetcher|monitor)\b|slackbot|facebookexternalhit|whatsapp|skypeuripreview|curl\/|wget\/|python-|go-http-client|java\/|okhttp|axios|node-fetch|libwww|phantomjs|^mozilla\/5\.0$/i;

/** Whether a person seems to be behind a request for a tracked address. */
export function seemsHuman(method: string, userAgent: string | undefined): boolean {
  return method === 'GET' && userAgent !== undefined && userAgent.trim() !== '' && !MACHINES.test(userAgent.trim());
}
