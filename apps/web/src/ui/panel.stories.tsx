import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from './button.tsx';
import { Panel } from './panel.tsx';

const meta = {
  title: 'ui/panel',
  component: Panel,
  args: {
    title: 'Passkeys',
    description: 'Sign in with your fingerprint, face or device PIN.',
    aside: <Button>Add a passkey</Button>,
    children: <p className="text-sm">No passkeys.</p>,
  },
} satisfies Meta<typeof Panel>;
export default meta;

export const Default: StoryObj<typeof meta> = {};
