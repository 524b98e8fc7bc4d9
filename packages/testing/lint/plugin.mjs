// Lint rules of this repository.
import { noFolderCycle } from './no-folder-cycle.mjs';
import { plainWords } from './plain-words.mjs';

const isKind = (node) =>
  (node.type === 'MemberExpression' && !node.computed && node.property.name === 'kind') ||
  (node.type === 'Identifier' && node.name === 'kind');
const isText = (node) => node.type === 'Literal' && typeof node.value === 'string';

/** Adding a step kind must touch two folders, so other code asks the definition instead of comparing names. */
const noKindLiteral = {
  meta: {
    type: 'problem',
    messages: { asked: 'Ask the step definition (exits, touch, alwaysWaits …) instead of comparing a kind with "{{ kind }}".' },
  },
  create(context) {
    return {
      BinaryExpression(node) {
        if (!['===', '!==', '==', '!='].includes(node.operator)) return;
        const [text] = isKind(node.left) && isText(node.right) ? [node.right] : isKind(node.right) && isText(node.left) ? [node.left] : [];
        if (text) context.report({ node, messageId: 'asked', data: { kind: text.value } });
      },
      // ['email', 'sms'].includes(node.kind)
      CallExpression(node) {
        const { callee, arguments: given } = node;
        if (callee.type !== 'MemberExpression' || callee.property.name !== 'includes' || callee.object.type !== 'ArrayExpression') return;
        const [text] = callee.object.elements.filter((element) => element !== null && isText(element));
        if (text && given.some(isKind)) context.report({ node, messageId: 'asked', data: { kind: text.value } });
      },
      SwitchStatement(node) {
        if (isKind(node.discriminant)) context.report({ node, messageId: 'asked', data: { kind: '…' } });
      },
    };
  },
};

export default {
  meta: { name: 'touchline' },
  rules: { 'no-folder-cycle': noFolderCycle, 'no-kind-literal': noKindLiteral, 'plain-words': plainWords },
};
