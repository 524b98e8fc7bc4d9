export { readEmail } from './email.ts';
export { createIdentities, type Identities, type Identity } from './identities.ts';
export { readLinkedin } from './linkedin.ts';
export { COUNTRIES, type Country, isCountry, type PhoneReading, readPhone } from './phone.ts';
