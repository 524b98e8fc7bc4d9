import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';

const meta = {
  title: 'routes/analysis',
  component: AppAt,
  args: { path: '/analysis' },
  parameters: { layout: 'fullscreen', api: { 'GET /v1/tasks': { items: [], nextCursor: null } } },
  beforeEach: () => localStorage.removeItem('touchline:assumptions'),
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The page is a lazy chunk. */
const OPENED = { timeout: 10_000 };

export const Typed: Story = {
  async play({ canvas }) {
    const touches = await canvas.findByLabelText('Your current touches', {}, OPENED);
    const found = canvas.getByRole('list', { name: 'Recommended touches' });
    await expect(within(found).getAllByText('Missing')).toHaveLength(5);
    await userEvent.clear(touches);
    await userEvent.type(touches, '0 sms 3m{Enter}0 email 30m{Enter}1 call');
    await expect(within(found).getAllByText('On track')).toHaveLength(3);
    await expect(within(found).getAllByText('Missing')).toHaveLength(4);
    const value = () => canvas.getByText(/replies are lost a month/).textContent;
    const before = value();
    await userEvent.click(canvas.getByText(/^Assumed:/));
    const leads = canvas.getByLabelText('Leads a month');
    await userEvent.clear(leads);
    await userEvent.type(leads, '200');
    await expect(value()).not.toBe(before);
  },
};

/** Every assumption has a field and a reset button. */
export const OwnFigures: Story = {
  args: { path: '/analysis?source=referral&touches=0%20call&assume=share.referral.1%3D0.5%2CanswerRate%3D0.4' },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByText(/^Assumed: .+40% reply/, {}, OPENED));
    await expect(canvas.getByLabelText('Call on day 0, %')).toHaveValue(50);
    await expect(canvas.getByText(/add up to 114%/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: /^Call on day 0, reset to 36/ }));
    await expect(canvas.getByLabelText('Call on day 0, %')).toHaveValue(36);
    await userEvent.click(canvas.getByRole('button', { name: 'Reset all' }));
    await expect(canvas.getByText(/^Assumed: .+35% reply/)).toBeVisible();
    await expect(localStorage.getItem('touchline:assumptions')).toBe('');
  },
};

export const LinkThatCannotBeRead: Story = {
  args: { path: '/analysis?assume=answerRate%3D4' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/answerRate: “4” is not a number from 0 to 1/, {}, OPENED)).toBeVisible();
  },
};

export const NotATouch: Story = {
  async play({ canvas }) {
    const touches = await canvas.findByLabelText('Your current touches', {}, OPENED);
    await userEvent.clear(touches);
    await userEvent.type(touches, '0 sms{Enter}a letter');
    await expect(canvas.getByText(/Line 2: “a letter” is not a touch/)).toBeVisible();
    await expect(touches).toBeInvalid();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
