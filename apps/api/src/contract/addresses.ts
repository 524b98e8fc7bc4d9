import { z } from '@hono/zod-openapi';
import { readEmail, readLinkedin, readPhone } from '@touchline/leads';

/** Stored in normal form, so that one address is one lead however it is written. */
export const emailSchema = z
  .string()
  .max(400)
  .overwrite((text) => readEmail(text) ?? text)
  .refine((text) => readEmail(text) !== null, 'Invalid email address.')
  .openapi({ format: 'email', example: 'ada@example.com' });

/** Numbers outside every known numbering plan are accepted as they are, if they have a country code. */
export const phoneSchema = z
  .string()
  .max(100)
  .overwrite((text) => {
    const reading = readPhone(text);
    return reading.ok ? reading.number : text.trim();
  })
  .regex(/^\+[1-9]\d{6,14}$/, 'Write the number with its country code, such as +14155550123.')
  .openapi({ example: '+14155550123' });

export const linkedinSchema = z
  .string()
  .max(500)
  .overwrite((text) => readLinkedin(text) ?? text)
  .refine((text) => readLinkedin(text) !== null, 'Invalid URL.')
  .openapi({ format: 'uri', example: 'https://www.linkedin.com/in/ada' });
