import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent } from 'storybook/test';
import { SearchInput } from './search-input.tsx';

function Controlled(props: Omit<React.ComponentProps<typeof SearchInput>, 'onChange'>) {
  const [value, setValue] = useState(props.value);
  return <SearchInput {...props} value={value} onChange={setValue} />;
}

const meta = {
  component: Controlled,
  args: { label: 'Search leads', placeholder: 'Name, address or company', value: '', className: 'w-64' },
} satisfies Meta<typeof Controlled>;
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
