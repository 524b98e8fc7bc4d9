import { useState } from 'react';
import { ApiProblem, problemText } from '../../api/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { followDraft } from '../session/follow-draft.ts';
import { useEditor } from '../document/editor-context.ts';

/** Whether the server refused because a newer draft exists. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'draft-conflict';
}

/** Warns that a newer draft exists, and loads it. `onShow` is called after it is loaded. */
export function NewerDraft({ onShow }: { readonly onShow: () => void }) {
  const editor = useEditor();
  const [problem, setProblem] = useState<string | null>(null);
  const show = () => followDraft(editor).then(onShow, (error: unknown) => setProblem(problemText(error)));
  return (
    <Callout tone="warning">
      <p>The draft was changed in another tab. Nothing was published. Review the newer draft, then publish again.</p>
      <Button size="sm" className="mt-2" onClick={() => void show()}>
        Show newer draft
      </Button>
      {problem ? <p className="mt-2">{problem}</p> : null}
    </Callout>
  );
}
