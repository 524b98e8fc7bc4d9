import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { Refusal } from '../../../.storybook/fake-api.ts';
import { me } from '../../../.storybook/people.ts';

const patch = fn((change: object) => ({ ...me(), ...change }));
const minutesAgo = (minutes: number) => Temporal.Now.instant().subtract({ minutes }).toString();
const session = (id: string, current: boolean, userAgent: string) => ({
  id,
  current,
  userAgent,
  createdAt: minutesAgo(3_000),
  lastUsedAt: minutesAgo(current ? 0 : 300),
  expiresAt: minutesAgo(-30_000),
  ip: current ? '192.0.2.7' : '198.51.100.23',
});
const codes = Array.from({ length: 10 }, (_, n) => `k${n}fM2-x${n}Qp7`);

const meta = {
  title: 'routes/account',
  component: AppAt,
  args: { path: '/account' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'PATCH /v1/me': patch,
      'GET /v1/sign-in': { needsOwner: false, localMode: false, passwordLength: { min: 10, max: 128 } },
      'GET /v1/me/sessions': {
        items: [
          session('s1', true, 'Mozilla/5.0 (Windows NT 10.0) Chrome/156.0 Safari/537.36'),
          session('s2', false, 'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) Version/20.0 Mobile Safari/604.1'),
        ],
      },
      'DELETE /v1/me/sessions': { revoked: 1 },
      'GET /auth/passkey/list-user-passkeys': [{ id: 'p1', name: 'Mac', createdAt: minutesAgo(9_000) }],
      'POST /v1/workspace/leave': new Refusal(409, {
        code: 'last-admin',
        title: 'The workspace needs an admin',
        detail: 'Make another member an admin first.',
      }),
      'POST /v1/workspaces': new Refusal(422, {
        code: 'invalid-request',
        title: 'Invalid request',
        errors: [{ path: 'name', message: 'Choose another name.' }],
      }),
      'POST /auth/two-factor/enable': {
        totpURI: 'otpauth://totp/Touchline:ines%40acme.example?secret=JBSWY3DPEHPK3PXPJBSWY3DP&issuer=Touchline&digits=6&period=30',
        backupCodes: codes,
      },
      'POST /auth/two-factor/verify-totp': {},
      'POST /auth/change-password': new Refusal(401, {
        code: 'wrong-credentials',
        title: 'Wrong email address or password',
        detail: 'The current password is wrong.',
      }),
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Profile: Story = {
  async play({ canvas }) {
    const name = await canvas.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Inês O.');
    await userEvent.click(canvas.getByRole('switch', { name: 'Working hours' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save profile' }));
    await waitFor(() =>
      expect(patch).toHaveBeenCalledWith({
        name: 'Inês O.',
        timeZone: 'Europe/Lisbon',
        signature: null,
        workingHours: { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' },
      }),
    );
  },
};

/** The codes appear after the first right code, and can be copied or downloaded. */
export const TurnOnTwoFactor: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn on' }));
    await userEvent.type(await screen.findByLabelText('Your password'), 'a long password');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await expect(await screen.findByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(screen.getByText(/JBSW Y3DP/)).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: /six digits/ }), '123456{Enter}');
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Save your recovery codes' })).toBeVisible());
    await expect(screen.getByText(codes[9]!)).toBeVisible();
  },
};

export const WrongPassword: Story = {
  async play({ canvas }) {
    await userEvent.type(await canvas.findByLabelText('Current password'), 'wrong');
    await userEvent.type(canvas.getByLabelText('New password'), 'another long password');
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }));
    await expect(await canvas.findByText('The current password is wrong.')).toBeVisible();
  },
};

export const Devices: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('Chrome on Windows')).toBeVisible();
    await expect(canvas.getByText('Safari on iPhone')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out all others' }));
    await expect(await screen.findByText('1 other device signed out.')).toBeVisible();
  },
};

/** The last admin stays, with the reason and the remedy. */
export const LeaveAsLastAdmin: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Leave' }));
    const dialog = await screen.findByRole('dialog', { name: 'Leave Acme?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Leave' }));
    await expect(await screen.findByText('Make another member an admin first.')).toBeVisible();
  },
};

export const CreateWorkspace: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Create workspace' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create a workspace' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Globex');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await expect(await screen.findByText('Choose another name.')).toBeVisible();
  },
};

export const LocalMode: Story = {
  parameters: { api: { 'GET /v1/me': me({ localMode: true, email: null, hasPassword: false }) } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/local mode/)).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'Password' })).toBeNull();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
