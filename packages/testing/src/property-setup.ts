import fc from 'fast-check';

/**
 * The same cases in every normal run, so that a change fails for what it does and not for its luck. New cases are for the long
 * runs (`TOUCHLINE_FUZZ`); what they find is fixed and becomes an example.
 */
if (process.env['TOUCHLINE_FUZZ'] === undefined) fc.configureGlobal({ seed: 14 });
