import type { Lead, NewLead } from '../../api/types.ts';

/** A lead as form fields. Missing values are empty text. */
export interface LeadForm {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly company: string;
  readonly timeZone: string;
  readonly consentEmail: boolean;
  readonly consentSms: boolean;
  readonly consentCall: boolean;
}

export function emptyLeadForm(): LeadForm {
  return {
    firstName: '',
    lastName: '',
    email: '',
    phone: '',
    company: '',
    timeZone: Temporal.Now.timeZoneId(),
    consentEmail: true,
    consentSms: false,
    consentCall: true,
  };
}

export function leadFormOf(lead: Lead): LeadForm {
  return {
    firstName: lead.firstName ?? '',
    lastName: lead.lastName ?? '',
    email: lead.email ?? '',
    phone: lead.phone ?? '',
    company: lead.company ?? '',
    timeZone: lead.timeZone ?? '',
    consentEmail: lead.consent.email,
    consentSms: lead.consent.sms,
    consentCall: lead.consent.call,
  };
}

/** The request body: empty text becomes null. */
export function leadBody(form: LeadForm): NewLead {
  const text = (value: string) => value.trim() || null;
  return {
    firstName: text(form.firstName),
    lastName: text(form.lastName),
    email: text(form.email),
    phone: text(form.phone),
    company: text(form.company),
    timeZone: text(form.timeZone),
    consent: { email: form.consentEmail, sms: form.consentSms, call: form.consentCall },
  };
}
