/** A line that begins with a tag, but for a comment and what sets a variable. */
const TEMPLATE_LINE = /^[ \t]*\{\{(?!-?[ \t]{0,9}(?:\/\*|\$\w{1,100}[ \t]{0,9}:?=))/m;

/** Whether a text that is YAML but for Go's tags has lines that may leave out others, or put more in. */
export function hasTemplateLines(text: string): boolean {
  return TEMPLATE_LINE.test(text);
}
