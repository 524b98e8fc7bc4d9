// `pnpm new:step <kind>`: the two folders of a new step kind, registered and ready to be filled in.
import { runScaffold } from '../scaffold/run-scaffold.ts';
import { stepNames, stepScaffold } from './step-files.ts';

runScaffold({
  usage: 'pnpm new:step <kind>: lower-case words with dashes between them, such as fax or gift-card.',
  names: stepNames(process.argv[2] ?? ''),
  scaffold: stepScaffold,
  next: 'Then `pnpm check` tries it with every test that goes through all kinds.',
});
