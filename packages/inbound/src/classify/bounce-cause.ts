import type { BounceCause } from './kinds.ts';

/** Words of servers, the clearest first. Many servers give a code of another cause, so words decide before codes. */
const WORDS: readonly (readonly [RegExp, BounceCause])[] = [
  [
    /mailbox (?:is )?full|over ?quota|quota exceeded|exceeded (?:its|the|their) (?:storage|quota)|insufficient storage|out of storage|mailbox size limit|postfach (?:ist )?voll|boîte (?:aux lettres )?(?:est )?pleine|buzón (?:está )?lleno/i,
    'full',
  ],
  [
    /spam|blacklist|blocklist|block ?list|blocked|spamhaus|barracuda|dmarc|\bspf\b|dkim|reputation|policy|not authori[sz]ed|unauthenticated|access denied|administrative prohibition|not allowed to send|relay(?:ing)? (?:access )?denied|sender (?:address )?rejected|banned/i,
    'policy',
  ],
  [/message (?:size|too (?:big|large))|size (?:limit|exceeds)|attachment|virus|malware|content rejected/i, 'content'],
  [
    /rate limit|too many (?:messages|connections|recipients)|throttl|receiving mail (?:at a rate|too quickly)|greylist|gr[ae]y-?list|try again later/i,
    'rate',
  ],
  [
    /user unknown|unknown user|unknown (?:local part|recipient|address)|no such (?:user|recipient|mailbox|address|person)|does ?n[o']t (?:exist|have an? (?:account|mailbox))|does not exist|not exist|mailbox (?:not found|unavailable|unknown|disabled|inactive)|address (?:not found|unknown|rejected|couldn't be found|could not be found)|invalid (?:recipient|mailbox|address|user)|recipient (?:not found|unknown|rejected|address rejected)|recipientnotfound|account (?:has been |is )?(?:disabled|deactivated|inactive|deleted|closed|suspended)|no mailbox|not our customer|user (?:not found|doesn't have|is unknown)|wasn't found at|couldn't be found|unbekannte(?:r)? (?:empfänger|benutzer)|empfänger (?:unbekannt|existiert nicht)|utilisateur (?:inconnu|introuvable)|destinataire inconnu|usuario (?:desconocido|no existe)|utente (?:sconosciuto|inesistente)/i,
    'address',
  ],
  [
    /host (?:unknown|not found)|domain (?:not found|does not exist|name not found)|nxdomain|name service error|connection (?:timed out|refused)|timed? ?out|unrouteable|dns error|no route|loop(?:ing)? detected|too many hops|mail loops back|server (?:not available|unavailable)|tls/i,
    'infrastructure',
  ],
];

/** RFC 3463, by subject and detail. */
function causeOfStatus(status: string): BounceCause {
  const [kind, subject, detail] = status.split('.').map(Number);
  if (kind === 4) return subject === 2 && detail === 2 ? 'full' : 'rate';
  if (subject === 1) return detail === 7 || detail === 8 ? 'policy' : 'address';
  if (subject === 2) return detail === 2 ? 'full' : detail === 3 ? 'content' : detail === 1 ? 'address' : 'unknown';
  if (subject === 3 || subject === 4) return 'infrastructure';
  if (subject === 6) return 'content';
  return subject === 7 ? 'policy' : 'unknown';
}

/**
 * Why a mail came back. Only `address` suppresses, so it needs words about the address, or a code about the address and no words about
 * another cause. Temporary codes never are about the address.
 */
export function bounceCause(status: string | null, diagnostic: string): BounceCause {
  const words = WORDS.find(([pattern]) => pattern.test(diagnostic))?.[1];
  if (status === null) return words ?? 'unknown';
  const coded = causeOfStatus(status);
  if (words === undefined) return coded;
  return words === 'address' && status.startsWith('4') ? coded : words;
}
