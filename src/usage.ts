/** The call itself is wrong: nothing was decided (exit 2). The message says what to give instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
