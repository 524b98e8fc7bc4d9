import type { Meta, StoryObj } from '@storybook/react-vite';
import { RelativeTime } from './relative-time.tsx';

const ago = (hours: number) => Temporal.Now.instant().subtract({ hours }).toString();

const meta = { component: RelativeTime, args: { at: ago(3) } } satisfies Meta<typeof RelativeTime>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Relative: Story = {};
export const JustNow: Story = { args: { at: ago(0) } };
export const LongAgo: Story = { args: { at: ago(24 * 400) } };
export const Exact: Story = { args: { exact: true, at: '2026-03-29T00:30:00Z', zone: 'Europe/Berlin' } };
/** An invalid zone of a lead falls back to the viewer's. */
export const UnknownZone: Story = { args: { exact: true, zone: 'Mars/Olympus' } };
