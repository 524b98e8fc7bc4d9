import type { AccountMail } from '../context/accounts-deps.ts';

/** The token is in the fragment, which browsers send to no server and which no access log has. */
export const resetMail = (baseUrl: string, user: { readonly name: string; readonly email: string }, token: string): AccountMail => ({
  to: user.email,
  subject: 'Reset your Touchline password',
  text: [
    `Hello ${user.name},`,
    'Choose a new password with this link. It works once, for one hour:',
    `${baseUrl}/reset-password#token=${token}`,
    'If you did not ask for it, ignore this message. Your password stays the same.',
  ].join('\n\n'),
});
