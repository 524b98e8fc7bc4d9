/** One error per target step that the version does not have. */
export function unknownSteps(steps: readonly string[]): { path: string; message: string }[] {
  return steps.map((step) => ({ path: 'choices', message: `The version has no step "${step}".` }));
}
