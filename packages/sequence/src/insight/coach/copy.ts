import { channelDefinition } from '../../channels/registry.ts';
import type { SequenceDocument } from '../../model/document.ts';
import { stepDefinition } from '../../steps/registry.ts';
import { readLiquid } from '../../text/liquid.ts';
import { FIRST_LINE } from '../../text/merge-fields.ts';
import type { Advice } from './advice.ts';
import type { Cadence, PlannedTouch } from './cadence.ts';
import { likeness, linksOf, messagesOf, plain, questionsOf, secondsToSay, wordsOf } from './text.ts';

const VOICEMAIL_SECONDS = 30;
const SHORT_WORDS = 100;
const LONG_WORDS = 200;

export function voicemail({ touches }: Cadence): readonly Advice[] {
  return touches.flatMap((touch) =>
    touch.texts
      .filter(({ part, text }) => part === 'voicemail' && secondsToSay(text) > VOICEMAIL_SECONDS)
      .map(({ text, path }): Advice => ({
        code: 'long-voicemail',
        weight: 'medium',
        nodeId: touch.id,
        path,
        params: { seconds: secondsToSay(text), most: VOICEMAIL_SECONDS },
      })),
  );
}

/** A call without an answer is still a touch if it leaves a voicemail. */
export function missingVoicemail({ touches }: Cadence): readonly Advice[] {
  return touches
    .filter(({ channel }) => channelDefinition(channel).contacts.includes('conversation'))
    .flatMap(({ id, texts }): readonly Advice[] => {
      const empty = texts.find(({ part, text }) => part === 'voicemail' && text.trim() === '');
      return empty === undefined ? [] : [{ code: 'no-voicemail', weight: 'low', nodeId: id, path: empty.path, params: {} }];
    });
}

/** The first two touches may be longer. From the third touch on, and at the end, short messages work better. */
export function length({ touches, paths }: Cadence): readonly Advice[] {
  const early = new Set(paths.flatMap((path) => path.touches.slice(0, 2).map(({ id }) => id)));
  const lastOnes = new Set(paths.map((path) => path.touches.at(-1)?.id));
  return touches.flatMap((touch): readonly Advice[] => {
    const most = early.has(touch.id) && !lastOnes.has(touch.id) ? LONG_WORDS : SHORT_WORDS;
    return messagesOf(touch).flatMap(({ text, path }): readonly Advice[] => {
      const { maxCharacters } = channelDefinition(touch.channel);
      if (maxCharacters !== undefined) {
        const characters = plain(text).length;
        return characters > maxCharacters
          ? [{ code: 'long-sms', weight: 'medium', nodeId: touch.id, path, params: { characters, most: maxCharacters } }]
          : [];
      }
      const words = wordsOf(text).length;
      return words > most ? [{ code: 'long-message', weight: 'low', nodeId: touch.id, path, params: { words, most } }] : [];
    });
  });
}

/** One ask per message: a question, a link, or a question about the linked page. */
export function asks({ touches }: Cadence): readonly Advice[] {
  return touches.flatMap((touch) =>
    messagesOf(touch).flatMap(({ text, variant, path }): readonly Advice[] => {
      const button = touch.texts.find((other) => other.part === 'link' && other.variant === variant)?.text ?? '';
      const [questions, links] = [questionsOf(text), linksOf(`${text} ${button}`).length];
      if (questions === 0 && links === 0 && touch.asks !== true)
        return [{ code: 'no-ask', weight: 'medium', nodeId: touch.id, path, params: {} }];
      return questions > 1 || links > 1
        ? [{ code: 'several-asks', weight: 'low', nodeId: touch.id, path, params: { questions, links } }]
        : [];
    }),
  );
}

const FILLER = [
  'just checking in',
  'checking in',
  'touching base',
  'touch base',
  'circling back',
  'circle back',
  'just following up',
  'bumping this',
  'bump this',
  'hope this email finds you well',
  'hope this finds you well',
  'hope you are doing well',
  'hope you’re doing well',
  "hope you're doing well",
  'per my last email',
  'as per my',
  'to whom it may concern',
  'just wanted to',
  'i wanted to reach out',
  'reaching out to see',
  'synergy',
  'low-hanging fruit',
];

export function filler({ touches }: Cadence): readonly Advice[] {
  return touches.flatMap((touch): readonly Advice[] => {
    const found = FILLER.flatMap((phrase) =>
      touch.texts.filter(({ text }) => text.toLowerCase().includes(phrase)).map(({ path }) => ({ phrase, path })),
    )[0];
    return found === undefined
      ? []
      : [{ code: 'filler', weight: 'low', nodeId: touch.id, path: found.path, params: { phrase: found.phrase } }];
  });
}

/** The first line decides whether the rest is read. */
export function personalFirstLines({ touches, document }: Cadence): readonly Advice[] {
  const written = touches.filter((touch) => messagesOf(touch).length > 0);
  const personal = written.filter((touch) => messagesOf(touch).every(({ text }) => isPersonal(text)));
  if (personal.length * 2 >= written.length) return [];
  const first = written.find((touch) => !personal.includes(touch));
  return [
    {
      code: 'impersonal',
      weight: 'medium',
      nodeId: first?.id ?? null,
      params: { personal: personal.length, count: written.length },
      ...askRepFix(first, document),
    },
  ];
}

/** A line that a person writes is personal at any position. */
function isPersonal(text: string): boolean {
  return firstLines(text).includes('{{') || readLiquid(text).variables.includes(FIRST_LINE.path);
}

function askRepFix(touch: PlannedTouch | undefined, { nodes }: SequenceDocument): Pick<Advice, 'fix'> {
  const node = nodes.find(({ id }) => id === touch?.id);
  const config = node === undefined ? undefined : stepDefinition(node.kind)?.askingForFirstLine?.(node.config);
  return node === undefined || config === undefined ? {} : { fix: { type: 'set-config', nodeId: node.id, config } };
}

/** The greeting and the sentence after it. */
function firstLines(text: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .slice(0, 2)
    .join('\n');
}

const ALIKE = 0.5;

export function repetition({ touches }: Cadence): readonly Advice[] {
  const texts = touches.flatMap((touch) => messagesOf(touch).map(({ text, path }) => ({ touch, text, path })));
  const seen = new Set<string>();
  return texts.flatMap(({ touch, text, path }, index): readonly Advice[] => {
    const earlier = texts.slice(0, index).find((other) => other.touch.id !== touch.id && likeness(other.text, text) > ALIKE);
    if (earlier === undefined || seen.has(touch.id)) return [];
    seen.add(touch.id);
    return [{ code: 'repeated-content', weight: 'medium', nodeId: touch.id, path, params: { of: earlier.touch.id } }];
  });
}

const URGENCY =
  /\b(last chance|act now|(?<!\b(?:no|a) )hurry|limited[- ]time|limited offer|only today|today only|expires|expiring|ends soon|don['’]t miss|final offer|while it lasts)\b/i;
const REAL_LIMIT =
  /\b(\d{1,2}(:\d{2})?|\d+ (places|seats|spots|left)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** Readers do not believe a limit that they cannot verify. */
export function urgency({ touches }: Cadence): readonly Advice[] {
  return touches.flatMap((touch: PlannedTouch) =>
    touch.texts
      .filter(({ part }) => part !== 'script')
      .filter(({ text }) => URGENCY.test(text) && !REAL_LIMIT.test(text))
      .slice(0, 1)
      .map(({ text, path }): Advice => ({
        code: 'empty-urgency',
        weight: 'medium',
        nodeId: touch.id,
        path,
        params: { phrase: URGENCY.exec(text)?.[0] ?? '' },
      })),
  );
}
