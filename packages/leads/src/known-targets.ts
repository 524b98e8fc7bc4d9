/** The target of a column: a field of the lead, a custom field as text, date or number, or none (`''`). */
export type Target = Known | OwnTarget | '';
export type OwnTarget = `${OwnType}:${string}`;
export type OwnType = 'own' | 'date' | 'number';

export type Known =
  | 'email'
  | 'fullName'
  | 'firstName'
  | 'lastName'
  | 'phone'
  | 'company'
  | 'linkedin'
  | 'timeZone'
  | 'tier'
  | 'source'
  | 'stage'
  | 'tags'
  | 'consentEmail'
  | 'consentSms'
  | 'consentCall'
  | OptOut;

/** A yes in the column is an opt-out. */
export type OptOut = 'optOutEmail' | 'optOutSms' | 'optOutCall' | 'optOutAll';

export interface KnownTarget {
  readonly value: Known;
  readonly label: string;
  readonly hint?: string;
  /** Heads of matching columns, in lower-case letters and digits only. */
  readonly heads: readonly string[];
  /** Several columns may have this target. */
  readonly many?: true;
  /** Several columns may hold it, and the first that a row fills counts. */
  readonly fallback?: true;
}

/** Fields of a lead that columns can map to, with headings that mean each, in the languages of common CRM exports. */
export const KNOWN_TARGETS: readonly KnownTarget[] = [
  {
    value: 'email',
    fallback: true,
    label: 'Email',
    heads: [
      '電子メール',
      'メール',
      'メールアトレス',
      '电子邮件',
      '邮箱',
      '電子郵件',
      'электроннаяпочта',
      'почта',
      'epost',
      'email',
      'mail',
      'emailaddress',
      'emailadresse',
      'mailadresse',
      'courriel',
      'adressemail',
      'correo',
      'correoelectronico',
      'indirizzoemail',
    ],
  },
  {
    value: 'fullName',
    label: 'Full name',
    hint: 'Split into first and last name',
    heads: [
      '名前',
      '氏名',
      '姓名',
      'фио',
      'fullname',
      'name',
      'contactname',
      'leadname',
      'nom complet',
      'nomcomplet',
      'nombrecompleto',
      'vollstandigername',
      'nomecompleto',
    ],
  },
  {
    value: 'firstName',
    label: 'First name',
    heads: ['имя', 'firstname', 'first', 'givenname', 'forename', 'vorname', 'prenom', 'nombre', 'nome', 'voornaam', 'fname'],
  },
  {
    value: 'lastName',
    label: 'Last name',
    heads: [
      'фамилия',
      'lastname',
      'last',
      'surname',
      'familyname',
      'nachname',
      'familienname',
      'nomdefamille',
      'nom',
      'apellido',
      'apellidos',
      'cognome',
      'achternaam',
      'lname',
    ],
  },
  {
    value: 'phone',
    fallback: true,
    label: 'Phone',
    hint: 'With country code, or in the country that you choose',
    heads: [
      'telephoneportable',
      'portable',
      'numerodetelephone',
      '電話番号',
      '携帯電話',
      '手机',
      'телефон',
      'мобильныителефон',
      'mobile',
      'mobilephone',
      'mobilenumber',
      'mobilephonenumber',
      'phonemobile',
      'phonecell',
      'cell',
      'cellphone',
      'handy',
      'handynummer',
      'phone',
      'phonenumber',
      'telephone',
      'tel',
      'telefon',
      'telefonnummer',
      'telefono',
      'movil',
      'cellulare',
      'directphone',
      'directdial',
      'mobil',
      'mobilnummer',
      'mobilnr',
      'mobiltelefon',
      'mobiltelefonnummer',
      'telefonmobil',
      'telefongeschaftlich',
      'geschaftstelefon',
      'telefonnr',
      'rufnummer',
      'telefoon',
      'telefoonnummer',
      'gsm',
      'gsmnummer',
      'mobiel',
      'natel',
      'telefone',
      'celular',
      'telemovel',
      'numerodetelefono',
      'numeroditelefono',
      'puhelin',
      'puhelinnumero',
      'matkapuhelin',
      'tlf',
      'telefonkomorkowy',
      'numertelefonu',
      'telefonnicislo',
      'ceptelefonu',
      'телефонмобильныи',
      'номертелефона',
      '전화번호',
      '휴대폰',
      '휴대전화',
      '휴대폰번호',
      '电话',
      '電話',
      '手机号',
    ],
  },
  {
    value: 'company',
    label: 'Company',
    heads: [
      '会社名',
      '会社',
      '公司',
      'компания',
      'company',
      'companyname',
      'companyaccount',
      'organization',
      'organisation',
      'organizationname',
      'organisationname',
      'account',
      'accountname',
      'firma',
      'unternehmen',
      'societe',
      'entreprise',
      'empresa',
      'azienda',
      'bedrijf',
      'associatedcompany',
      'employer',
    ],
  },
  {
    value: 'linkedin',
    label: 'LinkedIn',
    hint: 'Profile URL',
    heads: [
      'linkedin',
      'linkedinurl',
      'linkedinprofile',
      'linkedinprofileurl',
      'linkedinaddress',
      'personlinkedinurl',
      'linkedinbio',
      'profileurl',
      'publicprofileurl',
    ],
  },
  {
    value: 'timeZone',
    label: 'Time zone',
    hint: 'Such as Europe/Berlin',
    heads: ['timezonesidkey', 'timezone', 'zone', 'tz', 'zeitzone', 'fuseauhoraire', 'zonahoraria', 'fusoorario', 'tijdzone'],
  },
  { value: 'tier', label: 'Tier', hint: 'hot, warm, cold or dead', heads: ['tier', 'temperature', 'rating'] },
  { value: 'source', label: 'Source', heads: ['source', 'leadsource', 'originalsource', 'quelle', 'origine', 'fuente', 'fonte'] },
  { value: 'stage', label: 'Stage', heads: ['stage', 'lifecyclestage', 'leadstatus', 'status'] },
  { value: 'tags', label: 'Tags', hint: 'Separated by commas or semicolons', heads: ['tags', 'tag', 'labels', 'label'] },
  { value: 'consentEmail', label: 'Email consent', hint: 'yes or no', heads: ['consentemail', 'emailconsent', 'emailoptin'] },
  { value: 'consentSms', label: 'SMS consent', hint: 'yes or no', heads: ['consentsms', 'smsconsent', 'smsoptin'] },
  { value: 'consentCall', label: 'Call consent', hint: 'yes or no', heads: ['consentcall', 'callconsent', 'calloptin'] },
  { value: 'optOutEmail', label: 'Email opt-out', hint: 'Any value except no opts the lead out of email', heads: [], many: true },
  { value: 'optOutSms', label: 'SMS opt-out', hint: 'Any value except no opts the lead out of SMS', heads: [], many: true },
  { value: 'optOutCall', label: 'Call opt-out', hint: 'Any value except no opts the lead out of calls', heads: [], many: true },
  {
    value: 'optOutAll',
    label: 'Opt-out of all contact',
    hint: 'Any value except no opts the lead out of email, SMS and calls',
    heads: [],
    many: true,
  },
];
