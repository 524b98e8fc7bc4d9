import { irJsonSchema } from '@touchline/sequence';
import { EXIT, print } from './output.ts';

/** `touchline schema`: JSON Schema 2020-12 of the compiled sequence. */
export function schemaCommand(): number {
  print({ json: true }, irJsonSchema(), []);
  return EXIT.fine;
}
