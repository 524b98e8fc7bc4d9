import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Badge } from './badge.tsx';
import { Card } from './card.tsx';
import { Cell, Row, Table } from './table.tsx';

const people = [
  { name: 'Ada Okafor', company: 'Meridian Freight', tier: 'Hot' },
  { name: 'Bo Lindqvist', company: 'Norrsken Energi', tier: 'Warm' },
  {
    name: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    company: 'Gesellschaft für außergewöhnlich lange Firmennamen mbH & Co. KG',
    tier: 'Cold',
  },
];

const meta = {
  component: Table,
  args: { caption: 'Leads', head: ['Name', 'Company', 'Tier'], children: null },
  render: (args) => (
    <Card className="overflow-hidden">
      <Table {...args} />
    </Card>
  ),
} satisfies Meta<typeof Table>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  args: {
    children: people.map((person) => (
      <Row key={person.name}>
        <Cell className="font-medium">{person.name}</Cell>
        <Cell className="text-ink-soft">{person.company}</Cell>
        <Cell>
          <Badge tone="outline">{person.tier}</Badge>
        </Cell>
      </Row>
    )),
  },
  async play({ canvas }) {
    await expect(canvas.getByRole('table', { name: 'Leads' })).toBeVisible();
    await expect(canvas.getAllByRole('row')).toHaveLength(4);
  },
};

export const Empty: Story = {
  args: {
    children: (
      <Row>
        <Cell colSpan={3} className="py-8 text-center text-ink-soft">
          No leads yet
        </Cell>
      </Row>
    ),
  },
};

/** A table wider than its container scrolls, also by keyboard. */
export const Narrow: Story = {
  ...Default,
  decorators: [
    (Story) => (
      <div className="w-80">
        <Story />
      </div>
    ),
  ],
};
