import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { Refusal } from '../../../.storybook/fake-api.ts';
import { me } from '../../../.storybook/people.ts';

const options = { needsOwner: false, localMode: false, sso: false, passwordLength: { min: 10, max: 128 } };
const signedOut = new Refusal(401, { code: 'not-signed-in', title: 'Sign in first', detail: 'Sign in.' });
const signIn = fn();
const token = 'x'.repeat(40);
const invitation = {
  email: 'bo@acme.example',
  workspaceName: 'Acme Sales',
  role: 'rep',
  invitedBy: 'Inês Okafor',
  expiresAt: '2026-12-06T09:00:00Z',
  hasAccount: false,
};

const meta = {
  title: 'routes/entry',
  component: AppAt,
  args: { path: '/sign-in' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/me': signedOut,
      'GET /v1/sign-in': options,
      'POST /auth/sign-in/email': signIn,
      'POST /auth/request-password-reset': { status: true },
      'POST /v1/invitations/read': invitation,
    },
  },
  beforeEach: () => {
    signIn.mockReset();
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

async function enter(canvas: {
  getByRole: typeof import('storybook/test').screen.getByRole;
  getByLabelText: typeof import('storybook/test').screen.getByLabelText;
}) {
  await userEvent.type(canvas.getByRole('textbox', { name: 'Email' }), 'ines@acme.example');
  await userEvent.type(canvas.getByLabelText('Password'), 'a long password');
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
}

export const SignIn: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Email' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }));
    await expect(canvas.getByLabelText('Password')).toHaveAttribute('type', 'text');
  },
};

/** A page of the app leads here when the session has ended. */
export const FromAnotherPage: Story = {
  args: { path: '/leads?state=open' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  },
};

export const WrongPassword: Story = {
  async play({ canvas }) {
    signIn.mockReturnValue(
      new Refusal(401, {
        code: 'wrong-credentials',
        title: 'Wrong email address or password',
        detail: 'Check both and try again, or reset the password.',
      }),
    );
    await canvas.findByRole('heading', { name: 'Sign in' });
    await enter(canvas);
    await expect(await canvas.findByText('Wrong email address or password')).toBeVisible();
    await expect(signIn).toHaveBeenCalledWith({ email: 'ines@acme.example', password: 'a long password' });
  },
};

export const Throttled: Story = {
  async play({ canvas }) {
    signIn.mockReturnValue(new Refusal(429, { code: 'too-many-attempts', title: 'Too many attempts', detail: 'Try again in 15 minutes.' }));
    await canvas.findByRole('heading', { name: 'Sign in' });
    await enter(canvas);
    await expect(await canvas.findByText('Try again in 15 minutes.')).toBeVisible();
  },
};

export const SecondFactor: Story = {
  async play({ canvas }) {
    signIn.mockReturnValue({ twoFactorRedirect: true });
    await canvas.findByRole('heading', { name: 'Sign in' });
    await enter(canvas);
    await expect(await canvas.findByRole('textbox', { name: 'Code' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Use a recovery code' }));
    await expect(await canvas.findByRole('textbox', { name: 'Recovery code' })).toHaveFocus();
  },
};

const withSso = { 'GET /v1/me': signedOut, 'GET /v1/sign-in': { ...options, sso: true } };

export const SingleSignOnDown: Story = {
  args: { path: '/sign-in?to=%2Fleads' },
  parameters: {
    api: {
      ...withSso,
      'POST /auth/sign-in/social': new Refusal(502, {
        code: 'provider-unreachable',
        title: 'The provider cannot be reached',
        detail: 'Single sign-on does not answer, or is not set up. Try again, or sign in with your password.',
      }),
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue with single sign-on' }));
    await expect(await canvas.findByText(/Single sign-on does not answer/)).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Email' })).toBeVisible();
  },
};

function refused(problem: string, title: string): Story {
  return {
    args: { path: `/sign-in?problem=${problem}` },
    parameters: { api: withSso },
    async play({ canvas }) {
      await expect(await canvas.findByText(title)).toBeVisible();
      await expect(await canvas.findByRole('button', { name: 'Continue with single sign-on' })).toBeEnabled();
    },
  };
}

export const SingleSignOnWithoutRole = refused('no-role', 'Your account has no access to Touchline');

export const SingleSignOnUnconfirmedAddress = refused('unconfirmed-address', 'Your email address is not confirmed');

export const SingleSignOnFailed = refused('sso-failed', 'Single sign-on did not finish');

export const NoOwnerYet: Story = {
  parameters: { api: { 'GET /v1/me': signedOut, 'GET /v1/sign-in': { ...options, needsOwner: true } } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/printed in the terminal/)).toBeVisible();
  },
};

export const ForgotPassword: Story = {
  args: { path: '/forgot-password' },
  async play({ canvas }) {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Email' }), 'ines@acme.example');
    await userEvent.click(canvas.getByRole('button', { name: 'Send the link' }));
    await expect(await canvas.findByText(/If ines@acme.example has an account/)).toBeVisible();
  },
};

export const ResetWithUsedLink: Story = {
  args: { path: `/reset-password#token=${token}` },
  parameters: {
    api: {
      'GET /v1/sign-in': options,
      'POST /auth/reset-password': new Refusal(410, {
        code: 'link-invalid',
        title: 'The link is no longer valid',
        detail: 'The link is used, expired or incomplete. Ask for another one.',
      }),
    },
  },
  async play({ canvas }) {
    await userEvent.type(await canvas.findByLabelText('New password'), 'another long password');
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }));
    await expect(await canvas.findByText('The link is no longer valid')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Ask for another link' })).toBeVisible();
  },
};

export const Setup: Story = {
  args: { path: `/setup#token=${token}` },
  parameters: {
    api: {
      'GET /v1/me': signedOut,
      'GET /v1/sign-in': { ...options, needsOwner: true },
      'POST /v1/owner': new Refusal(422, {
        code: 'invalid-request',
        title: 'Invalid request',
        errors: [{ path: 'email', message: 'An account has this address.' }],
      }),
    },
  },
  async play({ canvas }) {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Name' }), 'Inês Okafor');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Email' }), 'ines@acme.example');
    await userEvent.type(canvas.getByLabelText('Password'), 'a long password');
    await userEvent.click(canvas.getByRole('button', { name: 'Create account' }));
    await expect(await canvas.findByText('An account has this address.')).toBeVisible();
  },
};

export const SetupDone: Story = {
  args: { path: `/setup#token=${token}` },
  async play({ canvas }) {
    await expect(await canvas.findByText('This installation has an owner')).toBeVisible();
  },
};

export const IncompleteLink: Story = {
  args: { path: '/invitation' },
  async play({ canvas }) {
    await expect(await canvas.findByText('The link is incomplete')).toBeVisible();
  },
};

export const InvitationForNewUser: Story = {
  args: { path: `/invitation#token=${token}` },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'Join Acme Sales' })).toBeVisible();
    await expect(canvas.getByText(/Inês Okafor invited bo@acme.example as Rep/)).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  },
};

export const InvitationForUser: Story = {
  args: { path: `/invitation#token=${token}` },
  parameters: {
    api: { 'GET /v1/me': signedOut, 'GET /v1/sign-in': options, 'POST /v1/invitations/read': { ...invitation, hasAccount: true } },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText(/bo@acme.example has an account/)).toBeVisible();
  },
};

export const InvitationForAnotherUser: Story = {
  args: { path: `/invitation#token=${token}` },
  parameters: { api: { 'GET /v1/me': me(), 'GET /v1/sign-in': options, 'POST /v1/invitations/read': { ...invitation, hasAccount: true } } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/The invitation is for bo@acme.example/)).toBeVisible();
  },
};

export const InvitationExpired: Story = {
  args: { path: `/invitation#token=${token}` },
  parameters: {
    api: {
      'GET /v1/me': signedOut,
      'POST /v1/invitations/read': new Refusal(410, {
        code: 'link-invalid',
        title: 'The link is no longer valid',
        detail: 'The invitation is used, expired or revoked.',
      }),
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('The invitation is used, expired or revoked.')).toBeVisible();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
