import { emptyDocument, setLabel, type SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { createAutosave, type SaveOutcome, type ServerDraft } from './autosave.ts';
import type { LocalDraft, LocalDrafts } from './local-draft.ts';

function harness(answers: SaveOutcome[], merge?: (theirs: ServerDraft) => SequenceDocument | null) {
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
    base: document,
    document: () => document,
    merge: (_base, theirs) => {
      const merged = merge?.(theirs) ?? null;
      return merged === null
        ? null
        : () => {
            document = merged;
            autosave.touch();
          };
    },
    show: (theirs) => {
      document = theirs.document;
      autosave.touch();
    },
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
  return { autosave, edit, sent, kept: () => kept, document: () => document };
}

test('an edit is stored locally at once and removed after it is saved', async () => {
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

test('an edit during a save is saved afterward, on the new revision', async () => {
  const { autosave, edit, sent } = harness([]);
  edit();
  const saving = autosave.flush();
  edit();
  expect(await saving).toBe(true);
  expect(sent).toEqual([1, 2]);
  autosave.stop();
});

test('an edit while offline stays stored, with status offline', async () => {
  const { autosave, edit, kept } = harness([{ type: 'offline' }]);
  edit();
  expect(await autosave.flush()).toBe(false);
  expect(autosave.status.get().type).toBe('offline');
  expect(kept()).not.toBeNull();
  expect(await autosave.flush()).toBe(true);
  autosave.stop();
});

test('no save is sent during a conflict until the user chooses', async () => {
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

test('taking their draft continues from their revision with no unsaved edits', async () => {
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

const named = (label: string) => setLabel(emptyDocument('UTC'), 'start', label);

test('edits in different steps are merged and saved on their revision', async () => {
  const theirs = { revision: 7, document: named('theirs') };
  const both = named('both');
  const { autosave, edit, sent, kept, document } = harness([{ type: 'conflict', theirs }], () => both);
  edit();
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual([1, 7]);
  expect(document()).toBe(both);
  expect(autosave.base()).toBe(both);
  expect(kept()).toBeNull();
  expect(autosave.status.get().type).toBe('saved');
  autosave.stop();
});

test('a tab without edits shows a newer draft without saving it', async () => {
  const { autosave, sent, kept, document } = harness([]);
  const theirs = { revision: 4, document: named('theirs') };
  await autosave.follow(theirs);
  expect(document()).toBe(theirs.document);
  expect(autosave.base()).toBe(theirs.document);
  expect(autosave.revision()).toBe(4);
  expect(await autosave.flush()).toBe(true);
  expect({ sent, kept: kept(), status: autosave.status.get().type }).toEqual({ sent: [], kept: null, status: 'saved' });
  await autosave.follow({ revision: 3, document: named('old') });
  expect(document()).toBe(theirs.document);
  autosave.stop();
});

test('a tab with edits merges a newer draft and saves the result', async () => {
  const both = named('both');
  const { autosave, edit, sent } = harness([], () => both);
  edit();
  await autosave.follow({ revision: 4, document: named('theirs') });
  expect(autosave.status.get().type).toBe('dirty');
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual([4]);
  autosave.stop();
});

test('a conflicting newer draft waits for a choice, with the merge base stored with the edits', async () => {
  const { autosave, edit, sent, kept } = harness([], () => null);
  edit();
  const theirs = { revision: 4, document: named('theirs') };
  await autosave.follow(theirs);
  expect(autosave.status.get()).toEqual({ type: 'conflict', theirs });
  expect(kept()).toMatchObject({ revision: 1, base: emptyDocument('UTC') });
  const later = { revision: 5, document: named('later') };
  await autosave.follow(later);
  expect(autosave.status.get()).toEqual({ type: 'conflict', theirs: later });
  expect(sent).toEqual([]);
  autosave.stop();
});
