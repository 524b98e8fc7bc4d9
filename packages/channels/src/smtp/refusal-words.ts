/** Words that mail servers use. Case and accents do not matter. Replies are folded by `foldReply` before they are compared. */

/** Drops accents of Latin and Cyrillic letters only: the same marks are letters of their own in Japanese. */
export function foldReply(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}

const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.map(foldReply).join('|'), 'iu');

/** The sender sent too much. Also asked of full mailboxes: "sending quota full" is not the recipient's mailbox. */
export const SENDING_LIMIT = anyOf(
  String.raw`(?:\bsend|\bsent\b|outgoing|outbound|submission|hourly|daily|\brelay|(?:messages?|e?mails?|recipients?) per|frequency).{0,40}(?:limit|quota|thresholds?)`,
  String.raw`(?:limit|quota|exceed\w*|maximum).{0,40}(?:\bsending|\bsend\b|outgoing|outbound|hourly|daily|per (?:hour|day|minute))`,
  String.raw`maximum credits`,
);

export const TOO_MUCH = anyOf(
  String.raw`too (?:many|much|quickly|fast|often)|\brates?\b.{0,20}\b(?:limit|that)|rate.?limit|throttl|concurrent connections`,
  String.raw`limit (?:exceeded|reached)|gr[ea]y.?list|try again later|temporarily deferred`,
);

/** Relaying, lists of blocked hosts and the sending host. */
export const RELAY_OR_BLOCKED = anyOf(
  String.raw`\brelay|rcpthosts|we do not relay`,
  String.raw`block(?:ed (?:using|by|for|because)|[ -]?list)|black[ -]?list|deny ?list|\bd?nsbl\b|\brbl\b|spamhaus|spamcop|barracudacentral|sorbs|\bsurbl\b`,
  String.raw`\d+\.\d+\.\d+\.\d+\]?.{0,20}(?:listed|blocked|banned)|(?:\bip\b|client|host).{0,30}(?:listed|blocked|banned|rejected|blacklisted)|banned sending|unauthorized ip`,
  String.raw`client host|\b(?:helo|ehlo)\b|reverse (?:dns|hostname|lookup)|\brdns\b|\bptr\b|dynamic ip|reputation|messages? from .{0,60}(?:weren.t|not) (?:sent|accepted)|connections? (?:will )?not (?:be )?accepted|connection denied`,
);

/** The sender, its address, its domain and its proofs. "Your account" is the sender's. */
export const ABOUT_SENDER = anyOf(
  String.raw`(?<!\bto (?:the )?)\b(?:sender|senders|sender.s)\b|\bsend as\b|from address|mail from\b`,
  String.raw`\byour (?:account|mailbox|domain|ip|server|host\w*|client|network|address|email address|isp)\b`,
  String.raw`\bspf\b|\bdkim\b|\bdmarc\b|sending (?:domain|paused)|address is not verified|not allowed to send|unusual sending`,
);

/** Asked after the words for a missing mailbox. */
export const REFUSED = anyOf(
  String.raw`(?<![a-z])(?:blocked|blocking|banned|denied|deny)(?![a-z])|\bpolic(?:y|ies)\b|prohibit|not authori[sz]ed|service refuse|spam\b`,
  String.raw`(?<!\p{L})(?:blockiert|gesperrt|bloque|bloqueado|bloccato|geblokkeerd|zablokowan\p{L}*|заблокирован\p{L}*)(?!\p{L})|拒绝|拒絕`,
);

export const NOT_ALLOWED = anyOf('not (?:permitted|allowed)');

export const AUTHENTICATE = anyOf(
  String.raw`authenticat(?:e|ion)\b.{0,30}\b(?:required|needed|first)|must authenticate|please authenticate|log ?in first|(?:invalid|bad) credentials`,
);

/** Yahoo uses 5.7.9, a code of sign-in, for its policy. */
export const POLICY = anyOf(String.raw`\bpolic(?:y|ies)\b|\bdmarc\b`);

export const FULL = anyOf(
  String.raw`(?:mailbox|mail box|inbox|account|user|recipient).{0,30}\bfull\b|\bfull (?:mailbox|inbox)`,
  String.raw`(?:over|exceed\w*|out of|above).{0,40}(?:quota|storage|disk space)|quota.{0,30}(?:exceed|full|reached|violat)|storage (?:allocation|limit)|not enough (?:storage|space) .{0,20}mailbox`,
  String.raw`(?:postfach|mailbox|posteingang).{0,30}\b(?:ist )?(?:uber)?(?:voll|fullt)\b|(?:speicher\w*|quota|kontingent).{0,30}(?:uberschritten|erschopft|voll)`,
  String.raw`\b(?:boite|messagerie).{0,40}\b(?:pleine|saturee)|quota.{0,30}(?:depasse|atteint)`,
  String.raw`(?:buzon|bandeja|casilla).{0,30}\bllen[oa]|(?:cuota|quota).{0,30}(?:excedid|superad|exceded|agotad)`,
  String.raw`(?:casella|posta).{0,30}\b(?:piena|satura)|quota.{0,30}(?:superata|esaurita)`,
  String.raw`caixa.{0,30}\b(?:cheia|lotada)|(?:cota|quota).{0,30}(?:excedida|ultrapassada|esgotada)`,
  String.raw`(?:postvak|postbus|mailbox|inbox).{0,20}\bvol\b|quotum.{0,20}overschreden`,
  String.raw`skrzynk\w*.{0,30}(?:pełn|przepełn|zapełn)|limit pojemno|schrank\w*.{0,20}pln[ae]|prekrocen\w*.{0,20}kvot|kvot\w*.{0,20}prekrocen`,
  String.raw`(?:ящик|почт\p{L}*).{0,30}(?:переполнен|полон|заполнен)|квот\p{L}*.{0,20}(?:превышен|исчерпан)|скриньк\p{L}*.{0,30}(?:переповнен|повна|заповнен)|(?:кутия|сандуче).{0,20}(?:пълна|пуно)`,
  String.raw`(?:brevlada|inkorg|postkasse|postlada|indbakke|innboks)\w*.{0,20}\b(?:full|fuld)\b|postilaatikko.{0,20}taynna`,
  String.raw`posta kutusu.{0,20}dolu|kotas?[ıi].{0,20}(?:asildi|doldu|aşıldı)|postafiok.{0,20}(?:megtelt|betelt|tele)|(?:casuta|cutia).{0,30}plina`,
  String.raw`(?:sanducic|poštanski|predal|nabiralnik)\w*.{0,30}\b(?:pun|poln)|γραμματοκιβωτι\p{L}*.{0,20}(?:πληρες|γεματο)`,
  String.raw`(?:メールボックス|受信箱|容量).{0,12}(?:いっぱい|満杯|超過|不足|オーバー)|(?:邮箱|信箱|郵箱).{0,8}[满滿]|(?:空间|空間|容量).{0,6}(?:不足|已满|已滿)|超[出过過].{0,6}(?:配额|配額|容量)|(?:메일함|사서함|편지함).{0,12}(?:가득|꽉)|용량.{0,6}초과`,
  String.raw`hộp thư.{0,20}đầy|kotak (?:surat|masuk).{0,20}penuh`,
);

export const TOO_BIG = anyOf(
  String.raw`(?:message|mail|content|size).{0,40}(?:too (?:big|large|long)|exceeds?\b.{0,40}(?:limit|size|maximum))|size limit`,
);

/** Asked after the content was sent only: before that, a server cannot know it. */
export const IN_CONTENT = anyOf(String.raw`content|virus|malware|phish|suspicious|attachment|\burls?\b|\blinks?\b`);
export const ABOUT_CONTENT = anyOf(
  String.raw`spam\b|\bjunk\b|unsolicited|message (?:was )?(?:rejected|refused|identified|looks|blocked)|(?:message|mail) .{0,20}denied`,
);

const WHO = '(?:user|recipient|mailbox|mail ?box|address|account|person|customer|domain|alias|rcpt|inbox)';
const GONE =
  '(?:unknown|not found|notfound|unavailable|does(?:n.t| not) (?:exist|have)|not exist|no longer exists?|invalid|illegal|disabled|inactive|closed|deleted|deactivated|not local|unroutable|unrouteable|undeliverable|not valid|no longer (?:valid|available|in use|active))';

/** Exchange Online says so of users that it does not have. */
export const RECIPIENT_DENIED = anyOf('recipient address rejected: access denied');

export const NO_MAILBOX = anyOf(
  `(?:no such|unknown|invalid|illegal|non-?existent|inactive|disabled|unroutable|unrouteable|undeliverable|bad|deactivated) (?:\\w+ ){0,2}${WHO}`,
  `${WHO}(?:name)?s?\\b.{0,80}\\b${GONE}`,
  String.raw`no (?:mailbox|such (?:person|name|recipient|user|address))|no (?:user|account|recipient) (?:here|by|with|found)|not (?:a|our) customer|doesn.t have an? .{0,40}account|recipientnotfound`,
  String.raw`mail ?box name (?:is )?not allowed|(?:mail ?box|recipient)(?: \w+){0,3} (?:blocked|suspended|frozen|locked|expired)|does not accept mail|user (?:is )?suspended`,
  String.raw`(?:empfanger|benutzer|postfach|adresse|teilnehmer)\w*.{0,40}(?:unbekannt|existiert nicht|nicht gefunden|ungultig|nicht vorhanden)|(?:unbekannte\w?|ungultige\w?) (?:empfanger|benutzer|adresse|postfach)`,
  String.raw`(?:utilisateur|destinataire|adresse|boite|compte)\b.{0,40}(?:inconnue?|inexistante?|invalide|introuvable|n.existe pas)`,
  String.raw`(?:usuari[oa]|destinatari[oa]|buzon|cuenta|direccion|utente|casella|indirizzo|conta|caixa|endereco)\b.{0,40}(?:desconocid|inexistente|no existe|no encontrad|invalid|sconosciut|non esiste|non trovat|desconhecid|nao existe|nao encontrad)`,
  String.raw`(?:gebruiker|ontvanger|adres)\b.{0,30}(?:onbekend|bestaat niet|niet gevonden)|onbekende (?:gebruiker|ontvanger)`,
  String.raw`(?:uzytkownik|użytkownik|odbiorca|adres|skrzynka)\b.{0,30}(?:nieznan|nie istnieje|nie znaleziono)|nieznany (?:użytkownik|uzytkownik|odbiorca|adresat)`,
  String.raw`(?:пользовател|получател|ящик|адрес)\p{L}*.{0,40}(?:не найден|не существует|неизвест)|нет такого (?:пользователя|адреса|ящика)`,
  String.raw`(?:用户|收件人|使用者|邮箱|信箱|地址).{0,10}(?:不存在|未找到|无效)|宛先.{0,10}(?:不明|存在しません)|(?:ユーザ|アドレス).{0,12}(?:存在しません|見つかりません)|(?:사용자|수신자).{0,12}(?:없|존재하지)|kullan[ıi]c[ıi].{0,20}(?:bulunamad|yok)`,
);

/** Postfix writes it before any reason, so it says something only where no other word does. */
export const ADDRESS_REJECTED = anyOf('address rejected');
