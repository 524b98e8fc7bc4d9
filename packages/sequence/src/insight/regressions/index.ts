export { behaviorSchema, checkSchema, personaSchema } from '../../model/regression.ts';
export type { Check, CheckPersona, ExpectedTouch } from '../../model/regression.ts';
export { checkDocument, removeCheck, saveCheck } from './check-document.ts';
export type { CheckResult } from './check-document.ts';
export { compileToPublish } from './compile-to-publish.ts';
export { differenceText } from './difference-text.ts';
export { personaFacts, recordCheck, runCheck } from './run-check.ts';
export type { CheckDifference } from './run-check.ts';
