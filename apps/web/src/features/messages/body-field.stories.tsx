import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { BodyField } from './body-field.tsx';

function Writing({ body }: { readonly body: string }) {
  const [value, setValue] = useState(body);
  return (
    <div className="w-88">
      <BodyField value={value} messages={[]} onChange={setValue} />
    </div>
  );
}

const filled = `Hi {{ lead.firstName | default: "there" }},

here is **what you asked for**: [the sheet](https://example.com/prices).

- the *short* answer
- {% if lead.tier == "hot" %}a call today{% endif %}

{{ sender.name }}`;

/** The text of an email, as rich text or Markdown. */
const meta = {
  title: 'canvas/email text',
  component: Writing,
  args: { body: filled },
  beforeEach: () => localStorage.removeItem('touchline:email-as-source'),
} satisfies Meta<typeof Writing>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Rich: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('link', { name: 'the sheet' })).toBeVisible());
    await expect(canvas.getByRole('button', { name: 'First name, or “there”' })).toBeVisible();
  },
};

export const Empty: Story = { args: { body: '' } };

export const Source: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit as Markdown' }));
    await expect(canvas.getByRole('textbox', { name: 'Text' })).toHaveValue(filled);
  },
};

/** Unclosed braces would swallow the following text, so only the source can show them. */
export const Unclosed: Story = {
  args: { body: 'Hi {{ lead.firstName, how are you?' },
  async play({ canvas }) {
    await expect(canvas.getByRole('button', { name: 'Rich text' })).toBeDisabled();
  },
};
