import { acceptsEdges, connect, disconnect, exitsOf, findEdge, type SequenceNode } from '@touchline/sequence';
import { distinctNames } from '../../lib/document/distinct-names.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { walkOrder } from '../../lib/document/walk-order.ts';
import { Section } from '../../ui/fields/section.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { EXITS_ID } from '../document/inspector-id.ts';

/** Not a valid step id. */
const NOWHERE = '*';

/** Connects each exit to a step by name, for keyboard users and the outline. */
export function ExitFields({ node }: { readonly node: SequenceNode }) {
  const editor = useEditor();
  const document = useDocument();
  const exits = exitsOf(node);
  if (exits.length === 0) return null;
  const name = distinctNames(document);
  const steps = walkOrder(document)
    .filter((other) => other.id !== node.id && acceptsEdges(other))
    .map((other) => ({ value: other.id, label: name(other.id) }));
  return (
    <div id={EXITS_ID}>
      <Section title="Next step">
        {exits.map((exit) => (
          <Field key={exit.name} label={exit.label}>
            <Select
              value={findEdge(document, node.id, exit.name)?.to ?? NOWHERE}
              options={[{ value: NOWHERE, label: exit.optional ? 'None: the sequence ends here' : 'Not connected' }, ...steps]}
              onChange={(to) =>
                editor.document.edit((before) => {
                  if (to === NOWHERE) return disconnect(before, node.id, exit.name);
                  const outcome = connect(before, node.id, exit.name, to);
                  return outcome.ok ? outcome.document : before;
                })
              }
            />
          </Field>
        ))}
      </Section>
    </div>
  );
}
