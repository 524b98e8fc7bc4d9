import { conflictText, nodeName, type MergeConflict, type SequenceDocument } from '@touchline/sequence';
import { Segmented } from '../../ui/segmented.tsx';

export type Side = 'mine' | 'theirs';

/** The chosen side of each step. Key `null` is for changes that belong to no step. */
export type Choices = ReadonlyMap<string | null, Side>;

interface ConflictChoicesProps {
  readonly conflicts: readonly MergeConflict[];
  readonly mine: SequenceDocument;
  readonly theirs: SequenceDocument;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** Changes made on both sides, with a choice for each step. One-sided changes are merged without asking. */
export function ConflictChoices({ conflicts, mine, theirs, choices, onChoose }: ConflictChoicesProps) {
  const groups = [...Map.groupBy(conflicts, ({ nodeId }) => nodeId)];
  return (
    <section aria-label="Changed on both sides" className="mt-5">
      <h3 className="mb-2 text-sm font-medium">Changed on both sides. Which version do you want to keep?</h3>
      <ul className="flex flex-col gap-2.5">
        {groups.map(([nodeId, own]) => {
          const name = nodeId === null ? 'The whole sequence' : nameIn(nodeId, mine, theirs);
          const texts = own.map((conflict) => conflictText(conflict, mine, theirs));
          return (
            <li key={nodeId} className="rounded-lg border border-line bg-raised p-3">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <p className="min-w-0 text-sm font-medium break-words">{name}</p>
                <Segmented
                  label={`Version to keep for ${name}`}
                  value={choices.get(nodeId) ?? 'mine'}
                  options={[
                    { value: 'mine', label: 'Yours' },
                    { value: 'theirs', label: 'Theirs' },
                  ]}
                  onChange={(side) => onChoose(new Map(choices).set(nodeId, side))}
                />
              </div>
              <div className="mt-2 grid gap-x-5 gap-y-2 sm:grid-cols-2">
                <Lines title="Yours" lines={texts.flatMap((text) => text.mine)} />
                <Lines title="Theirs" lines={texts.flatMap((text) => text.theirs)} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nameIn(id: string, mine: SequenceDocument, theirs: SequenceDocument): string {
  return nodeName(mine.nodes.some((node) => node.id === id) ? mine : theirs, id);
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div className="min-w-0">
      <p className="eyebrow text-ink-faint">{title}</p>
      <ul className="text-sm break-words text-ink-soft">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
