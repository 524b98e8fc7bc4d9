/** One error per step that leads were to be moved to and that the version does not have. */
export function unknownSteps(steps: readonly string[]): { path: string; message: string }[] {
  return steps.map((step) => ({ path: 'choices', message: `The version has no step "${step}".` }));
}
