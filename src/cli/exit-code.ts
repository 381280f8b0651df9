/** What a command ends with: 0 fine, 1 errors in the data, 2 wrong usage, 3 bug. */
export type ExitCode = 0 | 1 | 2 | 3;
