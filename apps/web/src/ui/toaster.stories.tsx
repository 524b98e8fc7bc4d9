import type { Meta, StoryObj } from '@storybook/react-vite';
import { toast } from 'sonner';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from './button.tsx';
import { Toaster } from './toaster.tsx';

const undo = fn();

/** Every story renders the toaster, as every page does. */
const meta = {
  component: Toaster,
  render: () => (
    <div className="flex gap-2">
      <Button onClick={() => toast.success('Published version 4', { duration: Infinity })}>Publish</Button>
      <Button onClick={() => toast.error('Touchline is not reachable. Is it running?', { duration: Infinity })}>Fail</Button>
      <Button onClick={() => toast('Step deleted', { duration: Infinity, action: { label: 'Undo', onClick: undo } })}>Delete</Button>
      <Button
        onClick={() =>
          toast('1,204 leads enrolled', {
            duration: Infinity,
            description: '12 were refused: they are in “Framework 14-day for autumn webinar registrants in Rotterdam” already.',
          })
        }
      >
        Enroll
      </Button>
    </div>
  ),
  beforeEach() {
    toast.dismiss();
    undo.mockClear();
  },
} satisfies Meta<typeof Toaster>;
export default meta;

type Story = StoryObj<typeof meta>;

async function raised(text: string) {
  await waitFor(() => expect(screen.getByText(text)).toBeVisible());
}

export const Success: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await raised('Published version 4');
  },
};

export const Failure: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Fail' }));
    await raised('Touchline is not reachable. Is it running?');
  },
};

export const WithAction: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete' }));
    await raised('Step deleted');
  },
};

export const ActionTaken: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete' }));
    await raised('Step deleted');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect(undo).toHaveBeenCalledOnce();
  },
};

export const WithDescription: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Enroll' }));
    await raised('1,204 leads enrolled');
  },
};
