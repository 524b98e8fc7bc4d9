export { readEmail } from './email.ts';
export { readLinkedin } from './linkedin.ts';
export { COUNTRIES, type Country, isCountry, type PhoneReading, readPhone } from './phone.ts';
