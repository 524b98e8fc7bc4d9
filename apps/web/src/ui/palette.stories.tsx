import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';

const grounds = ['bg-ground', 'bg-surface', 'bg-raised', 'bg-sunken', 'bg-fill'];
const inks = ['text-ink', 'text-ink-soft', 'text-ink-faint', 'text-accent-text', 'text-danger-text', 'text-warn-text'];
const pairs = [
  'bg-accent text-accent-ink',
  'bg-accent-soft text-accent-text',
  'bg-danger text-danger-ink',
  'bg-danger-soft text-danger-text',
  'bg-warn-soft text-warn-text',
  'bg-ink text-ground',
];
const families = ['entry', 'timing', 'touch', 'logic', 'action', 'ending'];

const Swatches = ({ looks, word }: { readonly looks: readonly string[]; readonly word?: string }) => (
  <div className="flex flex-wrap gap-2">
    {looks.map((look) => (
      <span key={look} className={`rounded-md px-2.5 py-1 text-sm ${look}`}>
        {word ?? look.replaceAll(/(bg|text)-/g, '')}
      </span>
    ))}
  </div>
);

/** Every text color on every background it is used on: axe requires 4.5:1 for each pair, in both themes. */
const meta = {
  title: 'ui/palette',
  render: () => (
    <div className="flex flex-col gap-4">
      {grounds.map((ground) => (
        <div key={ground} className={`rounded-lg border p-3 ${ground}`}>
          <p className="mb-2 text-xs text-ink-soft">{ground.replace('bg-', '')}</p>
          <Swatches looks={inks} />
        </div>
      ))}
      <Swatches looks={pairs} />
      <div className="flex flex-wrap gap-2">
        {families.map((family) => (
          <span
            key={family}
            data-family={family}
            className="rounded-md border border-family-line bg-family-soft px-2.5 py-1 text-sm text-family"
          >
            {family}
          </span>
        ))}
      </div>
    </div>
  ),
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

/** Without styles, all contrast checks of other stories would pass vacuously. */
export const Light: Story = {
  async play({ canvas }) {
    await expect(canvas.getByText('ground')).toBeVisible();
    await expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(246, 244, 239)');
    await expect(getComputedStyle(canvas.getByText('accent accent-ink')).backgroundColor).toBe('rgb(11, 110, 79)');
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  async play({ canvas }) {
    await waitFor(() => expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(22, 20, 16)'));
    await waitFor(() => expect(getComputedStyle(canvas.getByText('accent accent-ink')).backgroundColor).toBe('rgb(79, 191, 147)'));
  },
};
