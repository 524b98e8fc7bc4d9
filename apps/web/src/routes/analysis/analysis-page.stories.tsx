import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';

const meta = {
  title: 'routes/analysis',
  component: AppAt,
  args: { path: '/analysis' },
  parameters: { layout: 'fullscreen', api: { 'GET /v1/tasks': { items: [], nextCursor: null } } },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Typed: Story = {
  async play({ canvas }) {
    const touches = await canvas.findByLabelText('The touches you have today');
    const found = canvas.getByRole('list', { name: 'Touches of the framework' });
    await expect(within(found).getAllByText('Missing')).toHaveLength(5);
    await userEvent.clear(touches);
    await userEvent.type(touches, '0 sms 3m{Enter}0 email 30m{Enter}1 call');
    await expect(within(found).getAllByText('There')).toHaveLength(3);
    await expect(within(found).getAllByText('Missing')).toHaveLength(4);
    const value = () => canvas.getByText(/answers a month are lost/).textContent;
    const before = value();
    await userEvent.click(canvas.getByText(/^Assumed:/));
    const leads = canvas.getByLabelText('Leads a month');
    await userEvent.clear(leads);
    await userEvent.type(leads, '200');
    await expect(value()).not.toBe(before);
  },
};

export const NotATouch: Story = {
  async play({ canvas }) {
    const touches = await canvas.findByLabelText('The touches you have today');
    await userEvent.clear(touches);
    await userEvent.type(touches, '0 sms{Enter}a letter');
    await expect(canvas.getByText(/Line 2: “a letter” is not a touch/)).toBeVisible();
    await expect(touches).toBeInvalid();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
