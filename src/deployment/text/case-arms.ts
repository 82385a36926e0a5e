/**
 * The place of a command behind what an arm of a `case` is for (`start) if …`, `(up | start) docker run …`), as a part of a
 * pattern with the flag `m`.
 */
export const BEHIND_ARM = String.raw`(?=\S)(?<=\)[ \t]{0,100})(?<=(?:^|;|\bin[ \t]|(?:^|;|\bin[ \t])[ \t]{0,100}\()[^()\n;]{1,200}\)[ \t]{0,100})`;
