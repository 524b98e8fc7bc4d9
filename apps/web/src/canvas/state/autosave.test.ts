import { emptyDocument, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { createAutosave, type SaveOutcome } from './autosave.ts';
import type { LocalDraft, LocalDrafts } from './local-draft.ts';

function harness(answers: SaveOutcome[]) {
  let kept: LocalDraft | null = null;
  const local: LocalDrafts = {
    read: () => kept,
    write: (draft) => {
      kept = draft;
    },
    clear: () => {
      kept = null;
    },
  };
  const sent: number[] = [];
  let document: SequenceDocument = emptyDocument('UTC');
  const autosave = createAutosave({
    revision: 1,
    document: () => document,
    local,
    quiet: 1_000_000,
    retry: 1_000_000,
    save: async (revision) => {
      sent.push(revision);
      return answers.shift() ?? { type: 'saved', revision: revision + 1 };
    },
  });
  const edit = () => {
    document = { ...document };
    autosave.touch();
  };
  return { autosave, edit, sent, kept: () => kept };
}

test('an edit is kept locally at once and let go when the server has it', async () => {
  const { autosave, edit, sent, kept } = harness([]);
  edit();
  expect(autosave.status.get().type).toBe('dirty');
  expect(kept()?.revision).toBe(1);
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual([1]);
  expect(autosave.revision()).toBe(2);
  expect(kept()).toBeNull();
  expect(autosave.status.get().type).toBe('saved');
  autosave.stop();
});

test('an edit made while a save runs is saved right after, on the new revision', async () => {
  const { autosave, edit, sent } = harness([]);
  edit();
  const saving = autosave.flush();
  edit();
  expect(await saving).toBe(true);
  expect(sent).toEqual([1, 2]);
  autosave.stop();
});

test('offline keeps the edit and says so', async () => {
  const { autosave, edit, kept } = harness([{ type: 'offline' }]);
  edit();
  expect(await autosave.flush()).toBe(false);
  expect(autosave.status.get().type).toBe('offline');
  expect(kept()).not.toBeNull();
  expect(await autosave.flush()).toBe(true);
  autosave.stop();
});

test('a conflict sends nothing more until a person chose', async () => {
  const theirs = { revision: 7, document: emptyDocument('UTC') };
  const { autosave, edit, sent, kept } = harness([{ type: 'conflict', theirs }]);
  edit();
  expect(await autosave.flush()).toBe(false);
  edit();
  expect(await autosave.flush()).toBe(false);
  expect(sent).toEqual([1]);
  expect(kept()).not.toBeNull();
  expect(await autosave.keepOurs()).toBe(true);
  expect(sent).toEqual([1, 7]);
  autosave.stop();
});

test('taking theirs goes on from their revision with nothing unsaved', async () => {
  const theirs = { revision: 7, document: emptyDocument('UTC') };
  const { autosave, edit, sent, kept } = harness([{ type: 'conflict', theirs }]);
  edit();
  await autosave.flush();
  autosave.takeTheirs(theirs);
  expect(kept()).toBeNull();
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual([1]);
  expect(autosave.revision()).toBe(7);
  autosave.stop();
});
