// A channel and a step kind are folders with a definition. Shared code that names one of them would have to change with every new folder.
const COMPARISONS = ['===', '!==', '==', '!='];

const textOf = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null);

/** The last name of an expression: `kind` of `step.kind`, `row.kind!` and `kind as string`. */
function lastName(node) {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return node.computed ? textOf(node.property) : node.property.name;
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return lastName(node.expression);
    default:
      return null;
  }
}

/** The type that a table is declared or checked as. */
function typeOf({ parent }) {
  switch (parent?.type) {
    case 'TSSatisfiesExpression':
      return parent.typeAnnotation;
    case 'TSAsExpression':
      return typeOf(parent);
    case 'VariableDeclarator':
      return parent.id.typeAnnotation?.typeAnnotation ?? null;
    default:
      return null;
  }
}

const keyOf = ({ type, key, computed }) => (type !== 'Property' || computed ? null : key.type === 'Identifier' ? key.name : textOf(key));

/**
 * A rule against naming the folders of one registry outside of them.
 *
 * @param names of the folders
 * @param shared names that another registry has too; without another name, a list of them is about that one
 * @param isOne whether the name of an expression says that it holds one of them
 * @param isSure whether such an expression never holds anything else
 * @param types names of types whose values they are
 * @param homes paths of the files that may name them: the folders themselves, the registries, and data such as tests
 * @param column of the database that holds them, or null
 * @param fields objects with one field per name that are data, not a choice
 * @param tables types of tables whose keys are other things of the same names
 */
export function noNameLiteral({ what, remedy, names, shared = new Set(), isOne, isSure, types, homes, column, fields = [], tables = [] }) {
  const holdsOne = (node) => {
    const name = lastName(node);
    return name !== null && isOne(name);
  };
  const named = (node) => {
    const text = textOf(node);
    return text !== null && names.has(text) ? text : null;
  };
  // An expression that certainly holds a name is not compared with any text at all, as the text may be a name of tomorrow.
  const isText = (node) => (isSure ? textOf(node) !== null : named(node) !== null);
  const list = [...names].join('|');
  // A folder of that name may name itself, and the names that it works with.
  const isHome = (file) => homes.test(file.replaceAll('\\', '/'));
  const sql =
    column === null
      ? null
      : new RegExp(`\\b${column}\\s*(?:=|<>|!=|IN\\s*\\(|IS (?:NOT )?DISTINCT FROM)\\s*'(?:${list})'|\\bWHEN '(?:${list})' THEN\\b`);

  return {
    meta: { type: 'problem', messages: { named: `${remedy} Found {{ found }}, which names ${what}.` } },
    create(context) {
      if (isHome(context.filename)) return {};
      const report = (node, found) => context.report({ node, messageId: 'named', data: { found } });
      const readText = (node, text) => {
        const match = sql?.exec(text);
        if (match) report(node, match[0]);
      };
      /** Two names and nothing else: a list, a type or a table of them. */
      const onlyNames = (texts) =>
        texts.length > 1 && texts.every((text) => text !== null && names.has(text)) && texts.some((text) => !shared.has(text));
      const isOther = (node) => {
        const type = typeOf(node);
        if (type === null) return false;
        const text = context.sourceCode.getText(type);
        return tables.some((name) => text.includes(name));
      };
      return {
        BinaryExpression({ operator, left, right }) {
          if (!COMPARISONS.includes(operator)) return;
          const text = holdsOne(left) && isText(right) ? right : holdsOne(right) && isText(left) ? left : null;
          if (text) report(text, `“${text.value}”`);
        },
        SwitchStatement(node) {
          const cases = node.cases.map(({ test }) => test).filter((test) => test !== null);
          if (holdsOne(node.discriminant) || onlyNames(cases.map(textOf))) report(node.discriminant, 'a switch');
        },
        LogicalExpression({ operator, left, right }) {
          if (operator !== '&&' && holdsOne(left) && named(right)) report(right, `“${named(right)}”`);
        },
        ConditionalExpression({ consequent, alternate }) {
          if (onlyNames([textOf(consequent), textOf(alternate)])) report(consequent, `“${named(consequent)}”`);
        },
        CallExpression({ callee, arguments: given }) {
          if (callee.type !== 'MemberExpression' || callee.property.name !== 'includes' || callee.object.type !== 'ArrayExpression') return;
          const found = callee.object.elements.find((element) => named(element));
          if (found && given.some(holdsOne)) report(found, `“${named(found)}”`);
        },
        ArrayExpression(node) {
          if (onlyNames(node.elements.map(textOf))) report(node, 'a list');
        },
        ObjectExpression(node) {
          const parent = node.parent?.type === 'Property' ? keyOf(node.parent) : null;
          if (!fields.includes(parent) && onlyNames(node.properties.map(keyOf)) && !isOther(node)) report(node, 'a table');
        },
        TSUnionType(node) {
          const texts = node.types.map((type) => (type.type === 'TSLiteralType' ? textOf(type.literal) : null));
          if (onlyNames(texts)) report(node, 'a type');
        },
        VariableDeclarator({ id, init }) {
          const type = id.typeAnnotation?.typeAnnotation;
          if (named(init) && type?.type === 'TSTypeReference' && types.includes(type.typeName.name)) report(init, `“${named(init)}”`);
        },
        Literal(node) {
          if (typeof node.value === 'string') readText(node, node.value);
        },
        TemplateElement(node) {
          readText(node, node.value.raw);
        },
      };
    },
  };
}
