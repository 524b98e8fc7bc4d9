import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { useHeld } from '../../.storybook/use-held.ts';
import { SearchInput } from './search-input.tsx';

const meta = {
  component: SearchInput,
  args: { label: 'Search leads', placeholder: 'Name, address or company', value: '', className: 'w-64', onChange: fn() },
  render: function Controlled(args) {
    return <SearchInput {...args} {...useHeld(args)} />;
  },
} satisfies Meta<typeof SearchInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  async play({ canvas }) {
    const field = canvas.getByRole('searchbox', { name: 'Search leads' });
    await userEvent.type(field, 'Ada');
    await expect(field).toHaveValue('Ada');
  },
};

export const LongText: Story = { args: { value: 'Gesellschaft für außergewöhnlich lange Firmennamen mbH & Co. KG' } };
