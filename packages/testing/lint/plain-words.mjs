// Words and shapes that docs/WRITING.md asks us to avoid, and what to write instead. Comments, copy, logs and test titles are all read for them.

/** Pattern, and what to write instead. */
const LIST = [
  ['nobody|somebody|anybody|no one', 'name the noun: lead, person, worker, caller'],
  ['whoever|whomever|whom(?! it may concern)', 'name the noun: the lead that, the person who'],
  ['anew', 'again'],
  ['(?:is|are|was|were|be|been|being) told', 'sees, learns, gets a message'],
  ['(?:go|goes|going|went) on', 'continue'],
  ['set aside', 'failed, paused or skipped'],
  ['for ever', 'forever, permanently'],
  ["one['’]s own", 'your own, or the noun'],
  ['so many', 'the number, or "that many"'],
  ['by (?:itself|themselves)', 'automatically, alone'],
  ['mend(?:s|ed|ing)?', 'fix, repair'],
  ['call(?:s|ed|ing)? off', 'cancel'],
  ['besides?', 'next to, in addition to, also'],
  ['by lot', 'at random'],
  ['what becomes? of|what became of|what came of', 'the result of'],
  ['hears? (?:nothing|no more|from us|of it)', 'gets no message, receives'],
  ['of (?:its|their) own accord', 'automatically'],
  ['the other way (?:round|about)', 'vice versa'],
  [
    'cancell(?:ed|ing)|colour(?:s|ed)?|behaviours?|grey|favour(?:s|ed|ite)?|organis(?:e|es|ed|ing|ation)|recognis(?:e|es|ed|ing)|serialis(?:e|es|ed|ing)|normalis(?:e|es|ed|ing)|labell(?:ed|ing)|travell(?:ed|ing)|misspelt|whilst|(?:personal|capital|summar|priorit|optim|minim|maxim|util|custom|synchron|author)is(?:e|es|ed|ing|ation)|analysed?|analysing',
    'the US spelling',
  ],
].map(([pattern, instead]) => ({ pattern: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, 'i'), instead }));

/** The first word of a text that has a plainer one, or null. */
function firstFound(text) {
  for (const { pattern, instead } of LIST) {
    const match = pattern.exec(text);
    if (match) return { word: match[0], instead };
  }
  return null;
}

/** Comments and copy use plain words; see docs/WRITING.md. */
export const plainWords = {
  meta: { type: 'suggestion', messages: { odd: 'Write it plainly: "{{ word }}" → {{ instead }}. See docs/WRITING.md.' } },
  create(context) {
    // This file lists the words.
    if (context.filename.endsWith('plain-words.mjs')) return {};
    const read = (node, text) => {
      const found = firstFound(text);
      if (found) context.report({ node, messageId: 'odd', data: found });
    };
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) read(comment, comment.value);
      },
      Literal(node) {
        // One word is a name: an enum of a standard, a key, a class.
        if (typeof node.value === 'string' && node.value.includes(' ')) read(node, node.value);
      },
      TemplateElement(node) {
        if (node.value.raw.includes(' ')) read(node, node.value.raw);
      },
      JSXText(node) {
        read(node, node.value);
      },
    };
  },
};
