import type { AccountMail } from '@touchline/accounts';
import { INVITATION_DAYS, type InvitationRow } from '../queries/invitations.ts';

/** The token is in the fragment, which browsers send to no server and which no access log has. */
export function invitationMail(baseUrl: string, { email, invitedBy, workspaceName, role }: InvitationRow, token: string): AccountMail {
  const inviter = invitedBy ?? 'A colleague';
  return {
    to: email,
    subject: `${inviter} invites you to ${workspaceName} on Touchline`,
    text: [
      `${inviter} invites you to the workspace ${workspaceName} on Touchline, with the role ${role}.`,
      `Accept with this link. It works once, for ${INVITATION_DAYS} days:`,
      `${baseUrl}/invitation#token=${token}`,
      'If you do not know the sender, ignore this message.',
    ].join('\n\n'),
  };
}
