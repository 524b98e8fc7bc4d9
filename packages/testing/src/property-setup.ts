import fc from 'fast-check';

/**
 * The same cases in every normal run, so that failures do not depend on random cases. New cases are for the long
 * runs (`TOUCHLINE_FUZZ`). Their failures are fixed and become examples.
 */
if (process.env['TOUCHLINE_FUZZ'] === undefined) fc.configureGlobal({ seed: 14 });
