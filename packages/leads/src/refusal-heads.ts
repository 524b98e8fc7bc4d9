/** Parts of heads whose yes means no, joined and without accents, by language. */
const PARTS: readonly string[] = [
  // Names of exports and of English columns.
  'unsubscri|^unsub|^cleaned$|^clean(?:ed)?(?:time|date|reason|campaign)|spammed|(?:as|is)spam|notinterested|gesperrt|sperrvermerk|deceased|verstorben|^c?tps(?:$|registered|listed)|^stop$|desubscri|exclude|stopemail|stopsms|stopcall|stopcontact|robinson|quarantine|nomarketing|nosms|notext|wrongnumber|wrongphone|invalidphone|invalidnumber|phoneinvalid|numberinvalid|opt(?:ed)?out|donot(?!ice)|dont|^dn[cem]$|^dnc|nocontact|nocall|nomail|noemail|notcontact|bounce|suppress|blacklist|blocklist|blocked|invalidemail|emailinvalid|undeliverable|complain|spamreport|withdr|donotdisturb|revoked|abgemeldet|abbestellt|widerspr|werbesperre|kontaktsperre|keinewerbung|keineemail|keineanruf|nichtkontakt|nichtanruf|desinscri|desabonn|seoppose|nepas|nollamar|nocontactar|dadodebaja|canceloususcripcion|cancelado|noninviare|nonchiamare|nonontatt|nietbellen|nietmailen|afgemeld|uitgeschreven',
  'never(?:contact|call|e?mail|text|sms|phone)|(?:e?mails?|sms|texts?|calls?|phone|contact|marketing|messag\\p{L}*)(?:is|are|has|was)?(?:been)?(?:disabled|bad|invalid|wrong|dead|refused|declined|denied|prohibited|forbidden|unreachable|objection)',
  '(?:disabled|bad|invalid|wrong|dead|fake|refused?|declined?|denied|prohibit(?:ed)?|forbid(?:den)?|unreachable|stop(?:all)?|object(?:s|ed)?to|objectionto)(?:e?mails?|sms|texts?|calls?|phone|contact|marketing|messag\\p{L}*)',
  'objectedto|litigator|returnedmail|mailreturned|undelivered|dnc$|^unreachable$|cant(?:e?mail|call|contact|text)|optedoff|donotknock|contactban|callban|gone ?away',
  // German
  '(?:kontakt|werbe|anruf|mail|sms|telefon|newsletter|brief)verbot|(?:kontakt|werbe|anruf|mail|sms|telefon|newsletter|versand)sperre|kein(?:e|en)?(?:kontakt|telefon|sms|newsletter|mails?|werbe)|nicht(?:anschreib|mailen|anmailen|telefonier|stor|beworben|bewerben)|unerwunscht|widerrufen|unzustellbar|austragung',
  // French
  'refus(?:e|er|ee)?(?:d?e?l?a?)?(?:e?mails?|sms|appels?|contact|tel|courriel|pub|marketing|demarch|prospect)|bloctel|opposition(?!al)|opposee?(?:a|au)|nepluscontact|listerouge|pasd?e?(?:mail|sms|appel|contact|demarch|pub)',
  // Spanish, Portuguese, Italian
  'nomolest|nocontact|nollam|noenviar|noescrib|listarobinson|excluid[oa]|nao(?:contat|contact|lig|envi|perturb|incomod|quer)|(?:descadastr|inscricaocancel)|non(?:contatt|chiam|scriv|invi|disturb|ricev|vuole)|registrodelleopposizioni|rifiut[oai]|rechaza',
  // Dutch, Nordic
  'bel(?:me|mij)niet|bel(?:me)?nietregister|niet(?:contact|benader|schrijv|storen|smsen|telefon)|geen(?:contact|mail|sms|telefoon|post|reclame)|^ikke(?:kontakt|ring|mail|sms)|^inte(?:kontakt|ring|mail|sms)|nixtelefon|(?:kontakta|ringa?|maila|mejla)(?:s)?ej|ej(?:kontakta|ring|mail|mejl)|ingen(?:reklam|mail|sms|kontakt)|reserv(?:eradmot|eretmot|ertmot)|(?:puhelin|markkinointi|yhteydenotto|sahkoposti)kielto|^ala(?:soita|otayhteytta)',
  // Polish, Czech, Turkish
  '^nie(?:kontakt|dzwon|pisa|wysyl|mail|sms)|sprzeciw|wypisan|^ne(?:kontakt|volat|psat|posilat|zasilat)|odhlasen|aramay[iı]n|aranmas|gonderme|rahatsizetme|izn?iyok|izinyok',
  // Russian, Ukrainian (as headWords writes them)
  'не(?:звон|пис|контакт|беспоко|рассыл|связыва|отправл|дзвон|телефон|турбув|надсил)|отписа|отказот|черныисписок|чорнииспис',
  // Japanese, Chinese, Korean
  '配信(?:停止|不可|拒否)|受信拒否|送信(?:停止|不可)|連絡(?:不可|禁止|拒否)|架電(?:不可|禁止|ng)|(?:メール|dm|送付)(?:不可|禁止|ng|停止)|(?:联系|聯絡|联络|连络)禁止|電話(?:不可|禁止)|退[订訂]|拒收|勿[扰擾]|[请請]勿|禁止(?:联系|聯絡|致电|發送|发送)|不(?:接受|允许)|黑名[单單]|수신 ?거부|연락 ?(?:금지|거부)|전화 ?(?:금지|거부)|발송 ?(?:금지|제외)|차단',
];

/** Heads of columns whose yes means no. */
export const REFUSAL_HEADS = new RegExp(PARTS.join('|'), 'u');
