/** The words that mail servers use where their codes say too little. Case does not matter. */

export const RELAY_OR_BLOCKED =
  /\brelay|block(?:ed (?:using|by|for|because)|list)|blacklist|black ?listed|spamhaus|client host rejected|\b(?:helo|ehlo)\b|rcpthosts|reverse (?:dns|hostname|lookup)|\bptr\b|poor reputation|access denied/i;

/** SPF, DKIM and DMARC of the sender, and senders that the server does not know. "Your account" is the sender's. */
export const ABOUT_SENDER =
  /\bsender\b|\byour (?:account|mailbox|domain|ip|server|host|client|network)\b|\bspf\b|\bdkim\b|\bdmarc\b|\bpolicy\b|prohibit|not (?:authori[sz]ed|permitted|allowed)/i;

export const AUTHENTICATE = /authenticat(?:e|ion)\b.{0,30}\b(?:required|needed|first)|must authenticate|please authenticate|log ?in first/i;

export const FULL =
  /(?:mailbox|inbox|account|user).{0,30}\bfull\b|(?:over|exceed\w*|out of).{0,40}(?:quota|storage)|quota.{0,30}(?:exceed|full)|storage allocation/i;

export const TOO_BIG = /(?:message|mail|content|size).{0,40}(?:too (?:big|large|long)|exceeds?\b.{0,40}(?:limit|size|maximum))|size limit/i;

export const TOO_MUCH =
  /too (?:many|much|quickly|fast)|\brates?\b.{0,20}\b(?:limit|that)|rate.?limit|throttl|concurrent connections|limit (?:exceeded|reached)/i;

/** Asked after the content was sent only: before that, a server cannot know it. */
export const ABOUT_CONTENT =
  /\bspam\b|\bjunk\b|content|virus|malware|phish|suspicious|attachment|\burls?\b|\blinks?\b|message (?:was )?(?:rejected|refused|identified|looks)/i;

const WHO = '(?:user|recipient|mailbox|mail ?box|address|account|person|customer|domain|name)';

export const NO_MAILBOX = new RegExp(
  `(?:no such|unknown|invalid|non-?existent|inactive|disabled|unroutable|unrouteable|undeliverable|bad) (?:\\w+ )?${WHO}` +
    `|${WHO}\\b.{0,80}\\b(?:unknown|not found|unavailable|does(?:n.t| not) (?:exist|have)|not exist|invalid|disabled|inactive|closed|not local|unroutable)` +
    `|no mailbox|not (?:a|our) customer|doesn.t have an? .{0,40}account|address rejected`,
  'i',
);
