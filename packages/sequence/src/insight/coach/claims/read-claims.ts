import type { Claim, ClaimSubject, Span } from './claim.ts';
import { masked } from './mask.ts';
import { findTime } from './time-words.ts';

/** A wording and its subject. */
interface Wording {
  readonly about: ClaimSubject;
  readonly pattern: RegExp;
  /** Claims something only with a time: “you wrote to us” is how a lead enrolled, “you wrote yesterday” is a date. */
  readonly needsTime?: true;
}

/** The start of a clause without a subject: “Called you this morning, no luck.” */
const NO_SUBJECT = '(?:^|[,;:–—])(?=(?: [a-z]+){1,4} (?:you|your)\\b)';
/** “I”, “I have”, “we've just”: the subject of a sentence about what we did. */
const WE_DID = `(?:\\b(?:i|we)(?:'ve|'d| have| had| did)?|${NO_SUBJECT})(?: (?:already|also|just|only|recently|again|even|quickly|briefly|twice|actually))*`;
const OUR_LATEST = '(?:(?:last|latest|earlier|previous|prior|first|second|recent|other|missed|short|quick|brief) )*';
/** Excludes references to the message itself: “this is my last email”. */
const NOT_THIS =
  "(?<!\\b(?:this|that|it|here|which|below)(?:'s| is| was| will be|'ll be)(?: only| just| also)? )(?<!\\bmake (?:this|it) )(?<!\\b(?:expect|await|for) )";
const MINE = `${NOT_THIS}\\b(?:my|our)(?: own)? ${OUR_LATEST}`;
const VOICEMAIL = '(?:voice ?-?mails?|voice ?-?messages?|vms?|messages? on your (?:phone|machine|voice ?mail|answering machine))';
const EMAIL = '(?:e-?mails?|mails?)';
const TEXT = '(?:texts?|text messages?|sms|smses)';
const TALK = '(?:calls?|phone calls?|conversations?|chats?|discussions?|talks?)';
const SOMETHING = '(?:(?:a|an|another|the|some|my|our|two|three|few) )?(?:[\\w-]+ ){0,3}?';

const BEFORE: readonly Wording[] = [
  wording(
    'voicemail',
    `(?<!\\b(?:you|they|he|she|who|please) )(?<!\\bto )\\bleft (?:you )?(?:a|an|another|my|the|two|you)? ?(?:[\\w-]+ ){0,2}?${VOICEMAIL}`,
  ),
  wording('voicemail', `${WE_DID} left (?:you )?(?:a|another) (?:[\\w-]+ )?message\\b`),
  wording('voicemail', `${MINE}${VOICEMAIL}\\b`),
  wording('voicemail', `\\bthe (?:[\\w-]+ )?(?:${VOICEMAIL}|message) (?:that )?(?:i|we)(?:'ve| have)? left\\b`),
  wording('voicemail', `\\b(?:got|get|heard|hear|received?|listened? to) the ${VOICEMAIL}`),
  wording('conversation', '\\bas (?:we |already |previously )*(?:discussed|agreed|talked about|spoken about)\\b'),
  wording(
    'conversation',
    '\\bas (?:i |you |we )?(?:said|mentioned|told you|promised|explained|agreed) (?:on|over|by|during|in) (?:the|our|my) (?:phone|call|last call|chat|conversation)\\b',
  ),
  wording(
    'conversation',
    `\\b(?:when|since|after|as|what|thing|things|plan|points?|idea|everything|that|which|how|where) (?:that )?we (?:last |just |both )*(?:spoke|talked|chatted|discussed|agreed|covered|went over)\\b`,
  ),
  wording('conversation', `\\bwe(?:'ve| have)? (?:just |already |briefly |last )*(?:spoke|spoken|talked|chatted|discussed)\\b`),
  wording(
    'conversation',
    '\\b(?:great|good|nice|lovely|a pleasure|fun|wonderful|glad|enjoyed|thanks for|thank you for)(?: it was)?(?: to be)? ?(?:talking|speaking|chatting|to (?:talk|speak|chat)|to have (?:spoken|talked))(?: to| with)?\\b(?! (?:a|the) time)',
  ),
  wording(
    'conversation',
    `\\b(?:on|in|during|from|after|since|following|enjoyed|of|per|to) (?:our|the|yesterday's|today's|last week's|this morning's) ${OUR_LATEST}(?:${TALK})(?! (?:list|center|centre|time))\\b(?=.{0,12}(?:yesterday|today|last|we|,|\\.|!|$| earlier| this morning| on ))`,
  ),
  wording(
    'conversation',
    '\\b(?:thanks|thank you) for (?:your time (?:on the phone|on the call|yesterday|today|earlier|just now|this (?:morning|afternoon)|last week)|taking (?:my|the) call|picking up|(?:the|our) (?:call|chat|conversation|talk))\\b',
  ),
  wording(
    'call',
    `${WE_DID} (?:tried|been trying|was trying|attempted|wanted|called to try) (?:to )?(?:calling|call|ringing|ring|phoning|phone|dialing|dial|give you a (?:call|ring|buzz|bell)|giving you a (?:call|ring)|reach(?:ing)? you (?:by|on the|over the|via) ?(?:tele)?phone|catch you (?:by|on the) phone)\\b`,
  ),
  wording('call', `${WE_DID} (?:tried|been trying) (?:you|your (?:number|cell|mobile|phone|line|office))\\b`),
  wording('call', `${WE_DID} (?:called|rang|phoned|dialed|dialled|telephoned)\\b(?! (?:it|this|them|him|her|that|the|for|a|an)\\b)`),
  wording('call', `${WE_DID} (?:gave|given) you a (?:quick |short )?(?:call|ring|buzz|bell)\\b`),
  wording('call', `${NOT_THIS}\\bmy ${OUR_LATEST}(?:phone )?calls\\b`),
  wording('call', `${MINE}(?:phone )?call\\b(?! (?:list|center|centre|time|sheet|me))`),
  wording('call', '\\b(?:missed|got|saw|seen) (?:a|my|our) (?:missed )?calls?\\b|\\bmissed call from (?:me|us|my|our)\\b'),
  wording('call', '\\bit was (?:me|i|us) who (?:called|rang|phoned)\\b'),
  wording(
    'call',
    "\\b(?:sorry|shame|pity|too bad)(?: that)? (?:i|we)(?:'ve| have)? (?:just )?missed you\\b|\\bsorry to have missed you\\b|\\b(?:when|after|since|as|while) (?:i|we)(?: last| first)? (?:called|rang|phoned)\\b",
  ),
  wording(
    'call',
    "\\b(?:i|we) (?:couldn't|could not|didn't|did not|was unable to|wasn't able to|failed to) (?:get hold of|get through to|catch|reach) you(?: (?:by|on the) phone)?\\b",
  ),
  wording('sms', `${WE_DID} (?:texted|sms(?:ed|'d))\\b`),
  wording('sms', `${WE_DID} (?:sent|dropped|shot) (?:you )?(?:over )?${SOMETHING}${TEXT}\\b`),
  wording('sms', `${MINE}${TEXT}\\b(?! me)`),
  wording('email', `${WE_DID} (?:e-?mailed|mailed)\\b`),
  wording('email', `${WE_DID} (?:sent|dropped|shot) (?:you )?(?:over )?${SOMETHING}${EMAIL}\\b`),
  wording('email', `${MINE}${EMAIL}\\b(?! (?:address|is|signature|account|client))`),
  wording(
    'email',
    "\\b(?:the|that|an) (?:last |earlier |previous |first )?e-?mail (?:from me\\b|(?:that )?(?:i|we)(?:'ve| have)? (?:sent|wrote)\\b)",
  ),
  wording('linkedin', `${WE_DID} (?:sent|dropped) (?:you )?${SOMETHING}(?:linkedin|connection|invite|invitation|request to connect)\\b`),
  wording('linkedin', `${MINE}(?:linkedin|connection) (?:message|note|request|invite|invitation)s?\\b`),
  wording(
    'linkedin',
    `${WE_DID} (?:messaged|wrote|written|reached out|connected|invited)(?: to)?(?: with)?(?: you)? (?:on|via|over|through) linkedin\\b`,
  ),
  wording(
    'written',
    `${WE_DID} (?:sent|forwarded|passed on|passed along)\\b(?! my\\b)(?! (?:an? )?(?:[\\w-]+ )?(?:inquiry|enquiry|request|order|test|someone|them|him|her)\\b)`,
  ),
  wording('written', `${WE_DID} (?:been|keep|kept) (?:sending|writing)\\b`),
  wording(
    'written',
    `${WE_DID} (?:wrote|written)\\b(?= (?:to )?you\\b| earlier\\b| before\\b| again\\b| yesterday\\b| last\\b| about\\b| on\\b| this (?:week|morning)|[,.!?]|$)`,
  ),
  wording('written', `${WE_DID} messaged\\b`),
  wording('written', `${WE_DID} (?:dropped|shot|left) you (?:a|another) (?:quick |short )?(?:line|note)\\b`),
  wording('written', `${MINE}(?:messages?|notes?)\\b(?! (?:to self|pad))`),
  wording(
    'written',
    "\\b(?:the|that|those) (?:[\\w-]+ ){1,3}?(?:that )?(?:i|we)(?:'ve| have)? (?:just |already )?(?:shared|sent|mentioned)\\b",
  ),
  wording(
    'any',
    '\\bas (?:i |we )?(?:previously |already |earlier )?(?:promised|mentioned|said|told you|wrote|written|noted|announced|described)\\b(?! by\\b| in the (?:news|press))',
  ),
  wording('conversation', `${WE_DID} (?:spoke|spoken|talked|chatted) (?:to|with) you\\b`),
  wording('written', `${WE_DID} shared\\b(?=.{0,40}\\byou\\b)`),
  wording('any', '\\b(?:second|third|fourth|fifth|another|next) (?:attempt|try) to (?:reach|contact|get)\\b'),
  wording('any', '\\blike (?:i|we) (?:said|mentioned|promised|told you|wrote)\\b'),
  wording('any', `${WE_DID} (?:reached out|contacted|got in touch|followed up|checked in|been in touch|pinged|approached)\\b(?! by\\b)`),
  wording(
    'any',
    `${WE_DID} (?:tried|been trying) (?:to )?(?:reach(?:ing)?|contact(?:ing)?|get(?:ting)? (?:in touch|hold)|connect(?:ing)? with|catch(?:ing)?)\\b`,
  ),
  wording(
    'any',
    '\\bsince (?:my|our) (?:last|first) (?:touch|contact|attempt)\\b|\\b(?:my|our) (?:last|previous|earlier|first) (?:attempts?|tries|try)\\b',
  ),
  {
    ...wording(
      'enrolling',
      "\\byou(?:'ve| have| had| just)* (?:wrote|written|contacted|reached out|got in touch|asked|filled|signed up|downloaded|registered|booked|requested|called|rang|visited|inquired|enquired|came|submitted|were in touch|messaged|looked)\\b",
    ),
    needsTime: true,
  },
  {
    ...wording(
      'enrolling',
      '\\b(?:thanks|thank you) for (?:reaching out|contacting|writing|getting in touch|your (?:message|request|interest|inquiry|enquiry|note)|asking|signing up|downloading|registering|requesting|calling|stopping by|filling)\\b',
    ),
    needsTime: true,
  },
  { ...wording('enrolling', '\\byour (?:message|request|inquiry|enquiry|sign-?up|download|visit|question)\\b'), needsTime: true },
];

const WE_WILL = `(?:\\b(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to| plan to| intend to|'m planning to| am planning to|'m|'re| am| are)|\\blet me|${NO_SUBJECT}(?: will)?)(?: (?:also|then|just|try to|try and|certainly|gladly|personally|be|definitely|quickly|briefly|make sure to))*`;

const AFTER: readonly Wording[] = [
  ahead(
    'call',
    `${WE_WILL} (?:call|calling|ring|ringing|phone|phoning|dial|dialing|telephone|try you|try your|trying you|give you (?:a|another) (?:quick |short )?(?:call|ring|buzz|bell)|giving you a (?:call|ring))\\b`,
  ),
  ahead(
    'call',
    "\\b(?:expect|you(?:'ll| will) (?:get|receive)) (?:a|my|our) call\\b|\\b(?:talk|speak) to you\\b|^ ?(?:talk|speak|chat)\\b|\\bmy call\\b",
  ),
  ahead('sms', `${WE_WILL} (?:text|texting|send (?:you )?${SOMETHING}${TEXT})\\b`),
  ahead('email', `${WE_WILL} (?:e-?mail|e-?mailing|send (?:you )?${SOMETHING}${EMAIL})\\b`),
  ahead(
    'email',
    "\\b(?:look out|watch|keep an eye out|check your inbox) for (?:my|an|our|the) e-?mail\\b|\\b(?:expect|you(?:'ll| will) (?:get|receive)) (?:an|my|our) e-?mail\\b",
  ),
  ahead('linkedin', `${WE_WILL} (?:connect|message you|write to you) (?:with you )?on linkedin\\b`),
  ahead(
    'written',
    `${WE_WILL} (?:write|writing|send|sending|message|messaging|drop you|share|have (?:it|them|that|this) (?:for|with) you|let you have)\\b`,
  ),
  ahead(
    'any',
    `${WE_WILL} (?:try again|trying again|follow up|following up|check in|checking in|check back|get back to|getting back to|reach out|reaching out|in touch|get in touch|come back to|contact|circle back|ping|back with|touch base)\\b`,
  ),
  ahead('any', "\\byou(?:'ll| will) hear from (?:me|us)\\b|\\bmore (?:on that|from me|details)\\b"),
];

/** A condition on the lead is no promise: “if you say yes, I will call tomorrow”. A condition on silence is one, because the path is for silent leads. */
const DEPENDS =
  /\b(?:if|once|when|whenever|as soon as|after|should) (?:you|that|it|this|either|we)\b(?! (?:don't|do not|haven't|have not|can't|didn't|aren't))|\b(?:say the word|let me know and|answer(?: with [\w ]+)? and|reply(?: with [\w ]+)? and|yes and)\b/i;

/** Questions and plans in the same sentence have a separate time. */
const OF_ITS_OWN =
  /\b(?:shall|can|could|would|will|may|might|let's|please|next|tomorrow|are you|do you|is that|is there|call me|free|available|suits?)\b|\?|'ll\b/i;

/** Every claim of a text, in order. Sentences inside merge fields are not read. */
export function readClaims(text: string): readonly Claim[] {
  const plain = masked(text);
  return sentencesOf(plain).flatMap((sentence) => {
    const words = plain.slice(sentence.from, sentence.to);
    return [...readTense(words, sentence, 'before'), ...(DEPENDS.test(words) ? [] : readTense(words, sentence, 'after'))];
  });
}

function readTense(words: string, sentence: Span, when: Claim['when']): readonly Claim[] {
  const found: Claim[] = [];
  for (const { about, pattern, needsTime } of when === 'before' ? BEFORE : AFTER) {
    // A clause without a subject starts with its verb. The space before it lets the patterns match it like other words.
    const match = pattern.exec(` ${words}`);
    if (match === null) continue;
    const from = Math.max(0, match.index - 1);
    const time = timeBeside(words, from, from + match[0].length - (match.index === 0 ? 1 : 0), when);
    if (needsTime === true && time === null) continue;
    const placed = time === null ? null : { ...time, from: sentence.from + time.from, to: sentence.from + time.to };
    found.push({
      about,
      when,
      phrase: match[0]
        .replace(/^[\s,;:–—]+/, '')
        .trim()
        .replaceAll(/\s+/g, ' '),
      sentence,
      time: placed,
    });
  }
  // “I sent you a text” is about a text, not about any message.
  const precise = found.filter(({ about }) => about !== 'written' && about !== 'any');
  return precise.some(({ about }) => about !== 'enrolling') ? precise : found.slice(0, 1);
}

/** The time of a claim: from the same clause, else from an adjacent clause without a plan. */
function timeBeside(words: string, from: number, to: number, when: Claim['when']): ReturnType<typeof findTime> {
  const clauses = clausesOf(words);
  const home = clauses.findIndex((clause) => clause.from <= from && from < clause.to);
  const last = clauses.findIndex((clause) => clause.from < to && to <= clause.to);
  const near = [home, last, home - 1, last + 1];
  for (const [order, index] of near.entries()) {
    const clause = clauses[index];
    if (clause === undefined) continue;
    const text = words.slice(clause.from, clause.to);
    if (order > 1 && when === 'before' && OF_ITS_OWN.test(text)) continue;
    const time = findTime(text, when);
    if (time !== null) return { ...time, from: clause.from + time.from, to: clause.from + time.to };
  }
  return null;
}

function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(/(?:[^.!?\n]|\.(?=\w))+[.!?]*/g)].map((match) => trimmed(text, match.index, match.index + match[0].length));
}

function clausesOf(text: string): readonly Span[] {
  return [...text.matchAll(/(?:[^,;:–—]|,(?=\d))+/g)].flatMap((match) => {
    let from = match.index;
    return match[0].split(/(?<=\s(?:but|so|and)\s)/).map((part) => ({ from, to: (from += part.length) }));
  });
}

function trimmed(text: string, from: number, to: number): Span {
  const part = text.slice(from, to);
  return { from: from + (part.length - part.trimStart().length), to: to - (part.length - part.trimEnd().length) };
}

function wording(about: ClaimSubject, source: string): Wording {
  return { about, pattern: new RegExp(source.replaceAll(/ (?![?*+{])/g, '\\s+'), 'i') };
}

function ahead(about: ClaimSubject, source: string): Wording {
  return { ...wording(about, source), needsTime: true };
}
