/** What a column of a file may become: a field of the lead, one of its own (`own:<name>`), or nothing (`''`). */
export type Target = Known | `own:${string}` | '';

export type Known =
  | 'email'
  | 'phone'
  | 'linkedin'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'timeZone'
  | 'tier'
  | 'source'
  | 'stage'
  | 'tags'
  | 'consentEmail'
  | 'consentSms'
  | 'consentCall';

interface KnownTarget {
  readonly value: Known;
  readonly label: string;
  readonly hint?: string;
  /** Heads of columns that mean it, in small letters and digits only. */
  readonly heads: readonly string[];
}

export const KNOWN_TARGETS: readonly KnownTarget[] = [
  { value: 'email', label: 'Email', heads: ['email', 'mail', 'emailaddress', 'workemail', 'businessemail'] },
  { value: 'firstName', label: 'First name', heads: ['firstname', 'givenname', 'forename', 'vorname'] },
  { value: 'lastName', label: 'Last name', heads: ['lastname', 'surname', 'familyname', 'nachname'] },
  {
    value: 'phone',
    label: 'Phone',
    hint: 'With country code',
    heads: ['phone', 'phonenumber', 'mobile', 'mobilephone', 'cell', 'telefon'],
  },
  {
    value: 'company',
    label: 'Company',
    heads: ['company', 'companyname', 'organization', 'organisation', 'account', 'accountname', 'firma'],
  },
  { value: 'linkedin', label: 'LinkedIn', hint: 'Address of the profile', heads: ['linkedin', 'linkedinurl', 'linkedinprofile'] },
  { value: 'timeZone', label: 'Time zone', hint: 'Such as Europe/Berlin', heads: ['timezone', 'tz', 'zeitzone'] },
  { value: 'tier', label: 'Tier', hint: 'hot, warm, cold or dead', heads: ['tier', 'temperature', 'rating'] },
  { value: 'source', label: 'Source', heads: ['source', 'leadsource', 'originalsource', 'quelle'] },
  { value: 'stage', label: 'Stage', heads: ['stage', 'lifecyclestage', 'leadstatus', 'status'] },
  { value: 'tags', label: 'Tags', hint: 'Several by commas or semicolons', heads: ['tags', 'tag', 'labels'] },
  { value: 'consentEmail', label: 'Agrees to email', hint: 'yes or no', heads: ['consentemail', 'emailconsent', 'emailoptin'] },
  { value: 'consentSms', label: 'Agrees to SMS', hint: 'yes or no', heads: ['consentsms', 'smsconsent', 'smsoptin'] },
  { value: 'consentCall', label: 'Agrees to calls', hint: 'yes or no', heads: ['consentcall', 'callconsent', 'calloptin'] },
];

/** What the columns most likely are. Each field is taken once; what nothing is known about becomes a field of the lead's own. */
export function guessTargets(heads: readonly string[]): readonly Target[] {
  const free = new Set(KNOWN_TARGETS.map(({ value }) => value));
  return heads.map((head) => {
    const plain = head.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const known = KNOWN_TARGETS.find(({ value, heads: names }) => free.has(value) && names.includes(plain));
    if (known === undefined) return ownField(head);
    free.delete(known.value);
    return known.value;
  });
}

/** A field of the lead's own, by a name that a message can use: `{{ lead.fields.job_title }}`. */
export function ownField(head: string): Target {
  const name = head
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 80);
  return name === '' ? '' : `own:${/^\d/.test(name) ? `f_${name}`.slice(0, 80) : name}`;
}
