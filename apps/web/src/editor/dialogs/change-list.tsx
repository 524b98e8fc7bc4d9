import { useQuery } from '@tanstack/react-query';
import { diffDocuments, diffText, type SequenceDocument } from '@touchline/sequence';
import { useMemo } from 'react';
import { versionQuery } from '../../api/sequences.ts';
import { useDocument } from '../document/editor-context.ts';

const SHOWN = 20;

/** Describes the draft's changes since a version. */
export function ChangeList({ versionId, title }: { readonly versionId: string; readonly title: string }) {
  const document = useDocument();
  const before = useQuery(versionQuery(versionId)).data;
  if (before === undefined) return null;
  return <Changes title={title} before={before} after={document} />;
}

/** The differences between two documents, one line each. */
export function Changes({
  title,
  before,
  after,
}: {
  readonly title: string;
  readonly before: SequenceDocument;
  readonly after: SequenceDocument;
}) {
  const lines = useMemo(() => diffText(diffDocuments(before, after), { before, after }), [before, after]);
  return (
    <section aria-label={title}>
      <h3 className="mb-1.5 text-sm font-medium">{title}</h3>
      {lines.length === 0 ? <p className="text-sm text-ink-soft">No changes.</p> : null}
      <ul className="flex list-disc flex-col gap-1 pl-4 text-sm text-ink-soft marker:text-ink-faint">
        {lines.slice(0, SHOWN).map((line, index) => (
          <li key={index} className="break-words">
            {line}
          </li>
        ))}
        {lines.length > SHOWN ? <li>and {lines.length - SHOWN} more</li> : null}
      </ul>
    </section>
  );
}
