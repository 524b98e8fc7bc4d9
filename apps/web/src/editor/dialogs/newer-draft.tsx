import { useState } from 'react';
import { ApiProblem, problemText } from '../../api/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { followDraft } from '../session/follow-draft.ts';
import { useEditor } from '../document/editor-context.ts';

/** Whether the server refused because the draft was saved elsewhere since. */
export function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'draft-conflict';
}

/** Says that what would be published is not what is on the screen, and shows it. `onShow` is called when it is there to be looked at. */
export function NewerDraft({ onShow }: { readonly onShow: () => void }) {
  const editor = useEditor();
  const [problem, setProblem] = useState<string | null>(null);
  const show = () => followDraft(editor).then(onShow, (error: unknown) => setProblem(problemText(error)));
  return (
    <Callout tone="warning">
      <p>The draft was changed elsewhere, and this tab shows an older one. Nothing was published.</p>
      <Button size="sm" className="mt-2" onClick={() => void show()}>
        Show the newer draft
      </Button>
      {problem ? <p className="mt-2">{problem}</p> : null}
    </Callout>
  );
}
