/** Subjects that mail programs write for their users. A person's answer keeps our subject, perhaps after “Re:”. */
const SUBJECT =
  /^(?:(?:re|aw|sv|antw|odp|vs)\s*:\s*)?(?:out of (?:the )?office|auto(?:matic)?[ -]?reply: out of|ooo\b|on (?:vacation|holiday|leave)|abwesenheits?|abwesend|urlaubs?(?:notiz|meldung|abwesenheit)|nicht im büro|(?:absence|absent)e?(?: du bureau)?\b|en congés?\b|fuera de (?:la )?oficina|ausente|ausencia|de vacaciones|fuori (?:sede|ufficio)|assenza|in ferie|afwezig|niet aanwezig|vakantie|fora do escritório|ausência|de férias|frånvaro|frånvarande|semester|ikke på kontoret|fravær|fraværende|ferie\b|poza biurem|nieobecno|urlop\b|poissa|lomalla)/iu;

/** Sentences of such notices. */
const TEXT =
  /out of (?:the )?office|away from (?:the )?(?:office|my desk)|on (?:annual |parental |maternity |paternity |sick )?(?:vacation|holiday|leave)\b|(?:am|i'm|be) (?:currently )?away|limited access to (?:my )?e-?mail|nicht im (?:büro|haus|dienst)|(?:im|in) urlaub|abwesend|außer haus|absente?\b.{0,30}(?:bureau|jusqu|du |le )|en (?:congés?|vacances|déplacement)|fuera de (?:la )?oficina|de vacaciones|estoy ausente|estaré ausente|fuori (?:sede|ufficio)|in ferie|sono assente|sarò assente|afwezig|niet op kantoor|met (?:vakantie|verlof)|op vakantie|fora do escritório|de férias|ausente|inte på (?:kontoret|plats)|på semester|har semester|frånvarande|ikke på kontoret|på ferie|holder ferie|fraværende|poza biurem|na urlopie|nieobecn|poissa toimistolta|lomalla/iu;

/** A sentence of its own about who can help meanwhile shows that a notice answers everybody. */
const EVERYBODY =
  /(?:in|for) urgent (?:matters|cases|issues)|if (?:it is|it's|your (?:matter|request|email) is) urgent|in my absence|during my absence|in dringenden|während meiner abwesenheit|in meiner abwesenheit|en cas d'urgence|en mon absence|pendant mon absence|en caso de urgencia|en mi ausencia|durante mi ausencia|per urgenze|in mia assenza|durante la mia assenza|voor dringende|tijdens mijn afwezigheid|em caso de urgência|na minha ausência|vid brådskande|ved akut|i mit fravær|w pilnych|podczas mojej nieobecności|will not be (?:forwarded|read)|wird nicht weitergeleitet|(?:werden|wird) nicht (?:weitergeleitet|gelesen)|respond (?:to your (?:e-?mail|message) )?(?:when|upon|as soon as) (?:i|my) return|beantworte .* nach meiner rückkehr/iu;

/**
 * Whether a mail says that its author is away. A mail that a program marks needs one such sentence. Without a mark the subject must be a
 * program's, or the text must address everybody: “I am on holiday until Monday, call me then” by a person is an answer.
 */
export function isAbsence(subject: string, own: string, marked: boolean): boolean {
  const text = own.slice(0, 4_000);
  if (SUBJECT.test(subject.trim())) return true;
  if (!TEXT.test(`${subject}\n${text}`)) return false;
  return marked || EVERYBODY.test(text);
}
