import type { NewMailbox } from '../../../api/mailboxes.ts';

type Provider = NewMailbox['provider'];
type Server = Pick<NewMailbox['smtp'], 'host' | 'port' | 'security'>;

/** A mail provider with its servers, and how a mailbox there is connected. */
export interface Preset {
  readonly provider: Provider;
  readonly label: string;
  readonly smtp: Server;
  readonly imap: Server;
  readonly help: string;
  readonly warning?: string;
}

const tls = (host: string, port: number): Server => ({ host, port, security: 'tls' });

export const PRESETS: readonly Preset[] = [
  {
    provider: 'google',
    label: 'Google',
    smtp: tls('smtp.gmail.com', 465),
    imap: tls('imap.gmail.com', 993),
    help: 'Google wants an app password. Turn on 2-Step Verification, then create one in your Google account under Security, App passwords.',
  },
  {
    provider: 'microsoft',
    label: 'Microsoft',
    smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    imap: tls('outlook.office365.com', 993),
    help: 'Use the password of the mailbox, or an app password if the account has two-factor sign-in.',
    warning:
      'From the end of 2026, Microsoft refuses passwords for SMTP by default (error 5.7.30). A Microsoft 365 admin can allow authenticated SMTP for the mailbox. Otherwise it takes a sign-in by OAuth.',
  },
  {
    provider: 'fastmail',
    label: 'Fastmail',
    smtp: tls('smtp.fastmail.com', 465),
    imap: tls('imap.fastmail.com', 993),
    help: 'Fastmail wants an app password. Create one under Settings, Privacy & Security, with access to Mail.',
  },
  {
    provider: 'zoho',
    label: 'Zoho',
    smtp: tls('smtp.zoho.com', 465),
    imap: tls('imap.zoho.com', 993),
    help: 'Use an app password if the account has two-factor sign-in. Accounts in Europe have servers that end in zoho.eu.',
  },
  {
    provider: 'other',
    label: 'Other server',
    smtp: tls('', 465),
    imap: tls('', 993),
    help: 'Your mail provider documents the names of its SMTP and IMAP servers.',
  },
];

export const presetOf = (provider: string): Preset =>
  PRESETS.find((preset) => preset.provider === provider) ?? PRESETS[PRESETS.length - 1]!;

/** The servers of a preset. For another server the names that most providers use, from the address. */
export function serversFor(preset: Preset, address: string): Pick<Preset, 'smtp' | 'imap'> {
  const domain = address.split('@')[1]?.trim().toLowerCase() ?? '';
  if (preset.provider !== 'other' || domain === '') return preset;
  return { smtp: { ...preset.smtp, host: `smtp.${domain}` }, imap: { ...preset.imap, host: `imap.${domain}` } };
}
