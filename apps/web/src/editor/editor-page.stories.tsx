import { addNode, connect, emptyDocument, setLabel, updateConfig, stepDefinition } from '@touchline/sequence';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { AppAt } from '../../.storybook/at-path.tsx';
import { never, Refusal } from '../../.storybook/fake-api.ts';
import { me } from '../../.storybook/people.ts';
import { draft, inHours, leads, LONG_NAME, sequence, versions } from '../../.storybook/samples.ts';
import { STORY_SEQUENCE } from '../../.storybook/story-editor.tsx';

const here = `/v1/sequences/${STORY_SEQUENCE}`;
const publish = fn(() => ({ ...versions[0], number: 4, warnings: [] }));
const enroll = fn(({ leadIds }: { leadIds: string[] }) => ({
  enrolled: leadIds.map((leadId) => ({ leadId, enrollmentId: leadId })),
  refused: [],
}));
const answers = {
  [`GET ${here}`]: sequence(),
  [`GET ${here}/draft`]: draft,
  [`PUT ${here}/draft`]: { revision: 8, updatedAt: inHours(0) },
  [`GET ${here}/versions`]: { items: versions },
  [`GET /v1/versions/${versions[0]!.id}`]: {
    ...versions[0],
    document: { ...draft.document, nodes: draft.document.nodes.slice(0, -2) },
    ir: {},
  },
  [`GET /v1/versions/${versions[1]!.id}`]: { ...versions[1], document: emptyDocument('Europe/Berlin'), ir: {} },
  [`POST ${here}/versions`]: publish,
  [`POST ${here}/enrollments`]: enroll,
  'GET /v1/sequences': { items: [sequence()] },
  'GET /v1/leads': { items: leads, nextCursor: null },
  'GET /v1/tasks': { items: [], nextCursor: null },
};
const withDraft = (document: typeof draft.document) => ({ ...answers, [`GET ${here}/draft`]: { ...draft, document } });
const bare = emptyDocument('Europe/Berlin');
const firstEmail = draft.document.nodes.find((node) => stepDefinition(node.kind)?.touch?.(node.config)?.channel === 'email')!;
/** The cadence with its first email emptied. */
const broken = updateConfig(draft.document, firstEmail.id, stepDefinition(firstEmail.kind)!.defaults());

const meta = {
  title: 'canvas/editor',
  component: AppAt,
  args: { path: `/sequences/${STORY_SEQUENCE}` },
  parameters: { layout: 'fullscreen', api: answers },
  beforeEach() {
    const kept = Object.keys(localStorage).filter((key) => key.startsWith(`touchline:draft:${STORY_SEQUENCE}`));
    for (const key of kept) localStorage.removeItem(key);
    localStorage.setItem(`touchline:live:${STORY_SEQUENCE}`, 'off');
    publish.mockClear();
    enroll.mockClear();
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Waits until the steps are measured and visible. */
async function drawn(canvasElement: HTMLElement, steps: number): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelectorAll('.react-flow__node')).toHaveLength(steps), { timeout: 10_000 });
  await waitFor(() => expect(canvasElement.querySelector('.react-flow__node')).toBeVisible());
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

async function dialogNamed(name: string | RegExp): Promise<void> {
  await waitFor(() => expect(screen.getByRole('dialog', { name })).toBeVisible());
}

export const Cadence: Story = {
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await expect(await canvas.findByRole('button', { name: /No issues|Issues/ })).toBeVisible();
    await expect(canvas.getByText('Saved')).toBeVisible();
  },
};

export const Dark: Story = { ...Cadence, globals: { theme: 'dark' }, tags: ['!test'] };

export const LongName: Story = {
  ...Cadence,
  parameters: { api: { ...answers, [`GET ${here}`]: sequence({ name: LONG_NAME, status: 'paused' }) } },
};

export const Empty: Story = {
  parameters: { api: { ...withDraft(bare), [`GET ${here}`]: sequence({ status: 'draft', publishedVersion: null }) } },
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, 1);
    await expect(await canvas.findByRole('heading', { name: 'Add your first step' })).toBeVisible();
  },
};

export const ChoosingACadence: Story = {
  parameters: Empty.parameters!,
  async play({ canvasElement }) {
    await drawn(canvasElement, 1);
    await press('All cadences…');
    await waitFor(() => expect(screen.getByRole('dialog')).toBeVisible());
  },
};

export const StepSelected: Story = {
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await userEvent.click(canvasElement.querySelector(`.react-flow__node[data-id="${firstEmail.id}"]`)!);
    await expect(await canvas.findByLabelText('Subject')).toBeVisible();
  },
};

const line = Array.from({ length: 40 }, (_, index) => ({
  id: `n${index}`,
  kind: 'wait',
  position: { x: 8 * (index % 3), y: 120 * (index + 1) },
}));
const long = line.reduce((document, node, index) => {
  const added = addNode(document, node).document;
  const joined = connect(added, line[index - 1]?.id ?? 'start', 'next', node.id);
  return joined.ok ? joined.document : added;
}, bare);

/** Shortcuts work after a click on the empty canvas, and a tidied cadence stays readable. */
export const TidyingByKey: Story = {
  parameters: { api: withDraft(long) },
  async play({ canvasElement }) {
    await drawn(canvasElement, long.nodes.length);
    await userEvent.click(canvasElement.querySelector('.react-flow__pane')!);
    await userEvent.keyboard('t');
    const zoom = () => new DOMMatrix(getComputedStyle(canvasElement.querySelector('.react-flow__viewport')!).transform).a;
    const xs = () =>
      new Set([...canvasElement.querySelectorAll<HTMLElement>('.react-flow__node')].map((node) => new DOMMatrix(node.style.transform).e));
    await waitFor(() => expect(xs().size).toBe(1), { timeout: 5000 });
    await expect(zoom()).toBeGreaterThan(0.6);
  },
};

/** Active leads turn the live view on by default. Turned off, it stays off. */
export const LiveByDefault: Story = {
  beforeEach() {
    localStorage.removeItem(`touchline:live:${STORY_SEQUENCE}`);
  },
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, draft.document.nodes.length);
    const live = await canvas.findByRole('button', { name: 'Live' });
    await waitFor(() => expect(live).toHaveAttribute('aria-pressed', 'true'));
    await userEvent.click(live);
    await waitFor(() => expect(live).toHaveAttribute('aria-pressed', 'false'));
    await expect(localStorage.getItem(`touchline:live:${STORY_SEQUENCE}`)).toBe('off');
  },
};

/** The same sequence as a list. */
export const AsOutline: Story = {
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Outline');
    const outline = await canvas.findByRole('region', { name: 'Outline' });
    await waitFor(() => expect(within(outline).getAllByRole('listitem')).toHaveLength(draft.document.nodes.length));
  },
};

/** A click on an issue selects its step. */
export const Issues: Story = {
  parameters: { api: withDraft(broken) },
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press(/^Issues/);
    const list = await canvas.findByRole('list', { name: 'Issues' });
    await userEvent.click(list.querySelector('button')!);
    await waitFor(() => expect(canvasElement.querySelectorAll('.react-flow__node.selected')).toHaveLength(1));
  },
};

export const Coach: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Coach');
  },
};

export const Simulating: Story = {
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Simulate');
    await expect(await canvas.findByRole('list', { name: 'Timeline' })).toBeVisible();
    await press('Restart');
    await press('Next');
  },
};

export const Publishing: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Publish');
    await dialogNamed('Publish version 4');
    await expect(await screen.findByRole('heading', { name: 'Changes since version 3' })).toBeVisible();
  },
};

export const Published: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Publish');
    await userEvent.type(await screen.findByLabelText('Release note (optional)'), 'A shorter first email');
    await press('Publish version 4');
    await waitFor(() => expect(publish).toHaveBeenCalledWith({ revision: draft.revision, note: 'A shorter first email', choices: [] }));
    await waitFor(() => expect(screen.getByText('Version 4 is live.')).toBeVisible());
  },
};

export const NotPublishable: Story = {
  parameters: { api: withDraft(broken) },
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Publish');
    await dialogNamed('Publish version 4');
    await expect(screen.getByRole('button', { name: 'Publish version 4' })).toBeDisabled();
  },
};

export const Enrolling: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Enroll');
    await dialogNamed('Enroll leads');
    await userEvent.click(await screen.findByRole('checkbox', { name: /Ada Okafor/ }));
    await expect(screen.getByRole('button', { name: 'Enroll 1 lead' })).toBeEnabled();
  },
};

export const NothingToEnrollInto: Story = {
  parameters: { api: { ...answers, [`GET ${here}`]: sequence({ status: 'draft', publishedVersion: null }) } },
  async play({ canvasElement, canvas }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await canvas.findByText('Draft');
    await press('Enroll');
    await expect(await screen.findByText('Publish it first')).toBeInTheDocument();
  },
};

/** A thousand simulated leads: figures at each step and edge, and the workload of each day. */
export const SimulatingMany: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Simulate');
    await press('Many leads');
    await waitFor(() => expect(screen.getByRole('table', { name: 'Workload by day' })).toBeVisible(), { timeout: 10_000 });
    await waitFor(() => expect(canvasElement.querySelector('.react-flow__node')).toHaveTextContent('1,000 entered'));
    const start = within(screen.getByRole('complementary', { name: 'Inspector' })).getByLabelText('Number of leads');
    await userEvent.clear(start);
    await userEvent.type(start, '500');
    await waitFor(() => expect(canvasElement.querySelector('.react-flow__node')).toHaveTextContent('500 entered'), { timeout: 10_000 });
    await press('One lead');
    await waitFor(() => expect(canvasElement.querySelector('.react-flow__node')).not.toHaveTextContent('entered'));
  },
};

/** A saved check is listed below the canvas with its current result. */
export const KeptChecks: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Simulate');
    await userEvent.type(await screen.findByLabelText('Save this run as a check'), 'Silence');
    await press('Save');
    await press('Close simulation');
    await press(/^Checks/);
    const list = await screen.findByRole('list', { name: 'Saved checks' });
    await expect(within(list).getByText('Silence')).toBeVisible();
    await expect(within(list).getByLabelText('Unchanged')).toBeVisible();
    await userEvent.click(screen.getByRole('switch', { name: 'Block publishing if a check fails' }));
  },
};

export const ComparedWithACadence: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press(/^Coach/);
    await press('Compare with a proven cadence');
    await dialogNamed('Compare with a proven cadence');
    await waitFor(() => expect(screen.getByRole('list', { name: 'Recommended touches' })).toBeVisible());
  },
};

export const VersionHistory: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await press('Version history');
    await dialogNamed('Version history');
    await press(/^Version 2/);
    await expect(await screen.findByRole('heading', { name: 'Draft changes since version 2' })).toBeInTheDocument();
  },
};

export const FindAnything: Story = {
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await userEvent.keyboard('{Control>}k{/Control}');
    await dialogNamed('Find a step or a command');
    await userEvent.keyboard('publ');
    await waitFor(() => expect(screen.getByRole('option', { name: 'Publish' })).toBeVisible());
  },
};

/** The open exit of the start opens the step picker. The chosen step is connected, and one undo removes it. */
export const AddingTheNextStep: Story = {
  parameters: Empty.parameters!,
  async play({ canvasElement }) {
    await drawn(canvasElement, 1);
    await userEvent.click(canvasElement.querySelector('.flow-port-open')!);
    await waitFor(() => expect(screen.getByPlaceholderText('What comes next?')).toHaveFocus());
    await userEvent.keyboard('email');
    await waitFor(() => expect(screen.getAllByRole('option')[0]).toHaveTextContent('Email'));
    await userEvent.keyboard('{Enter}');
    await drawn(canvasElement, 2);
    await waitFor(() => expect(canvasElement.querySelectorAll('.react-flow__edge')).toHaveLength(1));
    await userEvent.keyboard('{Control>}z{/Control}');
    await drawn(canvasElement, 1);
  },
};

/** Both sides renamed the same step: nothing is overwritten until the user chooses. */
export const ChangedElsewhere: Story = {
  parameters: {
    api: {
      ...answers,
      [`PUT ${here}/draft`]: new Refusal(409, {
        title: 'Changed elsewhere',
        code: 'draft-conflict',
        current: { revision: 9, document: setLabel(draft.document, draft.document.nodes[1]!.id, 'Their name for it') },
      }),
    },
  },
  async play({ canvasElement }) {
    await drawn(canvasElement, draft.document.nodes.length);
    await userEvent.click(canvasElement.querySelector(`.react-flow__node[data-id="${draft.document.nodes[1]!.id}"]`)!);
    await userEvent.type(await screen.findByLabelText('Name'), 'Our name for it');
    await dialogNamed('This sequence was changed elsewhere');
    await expect(screen.getByRole('heading', { name: 'Their changes' })).toBeVisible();
  },
};

export const Opening: Story = {
  parameters: { api: { ...answers, [`GET ${here}/draft`]: never } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('status', { name: 'Loading sequence' })).toBeVisible();
  },
};

export const Gone: Story = {
  parameters: {
    api: { ...answers, [`GET ${here}/draft`]: new Refusal(404, { title: 'Not found', detail: 'There is no such sequence.' }) },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('There is no such sequence.');
  },
};

/** A viewer reads the sequence. Nothing can be changed or published. */
export const ReadOnly: Story = {
  parameters: { api: { 'GET /v1/me': me({ role: 'viewer' }) } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/Read only\. Your role is Viewer\./)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Publish' })).toHaveAttribute('aria-disabled', 'true');
    await expect(canvas.queryByRole('searchbox', { name: /step/i })).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Undo' })).toBeDisabled();
  },
};
