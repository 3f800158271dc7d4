const FOCUSABLE = "input, select, textarea, button";

/**
 * Goes to the first field that is marked as wrong (`aria-invalid`), or to the first choice of a group
 * that is. Answers whether there was one.
 */
export function focusFirstProblem(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>("[aria-invalid]");
  const field = wrong?.matches(FOCUSABLE) ? wrong : wrong?.querySelector<HTMLElement>(FOCUSABLE);
  field?.focus();
  return field !== undefined && field !== null;
}
